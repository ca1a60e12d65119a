package io.newswire.ingest.extract.html.page;

import java.util.Locale;
import java.util.StringTokenizer;
import org.jsoup.nodes.Element;

/**
 * The words in an element's class and id: {@code relatedTags_header--big md:flex} reads {@code
 * related-tags-header-big}. Names of utility style sheets ({@code md:flex}, {@code w-[20px]})
 * describe the layout and are left out.
 */
public final class ElementNames {
  /** Characters of the names that are read. */
  private static final int LONGEST = 2_000;

  private static final String BLANKS = " \t\n\u000B\f\r";

  private ElementNames() {}

  public static String of(Element element) {
    String classes = start(element.className());
    String id = start(element.id());
    if (classes.isEmpty() && id.isEmpty()) {
      return "";
    }
    StringBuilder words = new StringBuilder(classes.length() + id.length() + 8);
    for (StringTokenizer each = new StringTokenizer(classes + " " + id, BLANKS);
        each.hasMoreTokens(); ) {
      String token = each.nextToken();
      if (!isUtility(token)) {
        split(token, words);
        words.append(' ');
      }
    }
    return words.toString().strip().toLowerCase(Locale.ROOT);
  }

  private static String start(String names) {
    return names.substring(0, Math.min(names.length(), LONGEST));
  }

  private static boolean isUtility(String token) {
    return token.indexOf(':') >= 0 || token.indexOf('[') >= 0 || token.indexOf('/') >= 0;
  }

  private static void split(String token, StringBuilder words) {
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      boolean hump =
          i > 0 && Character.isUpperCase(c) && Character.isLowerCase(token.charAt(i - 1));
      if (hump) {
        words.append('-');
      }
      if (c != '_' && c != '-') {
        words.append(c);
      } else if (words.length() > 0 && words.charAt(words.length() - 1) != '-') {
        words.append('-');
      }
    }
  }
}
