package io.newswire.ingest.extract.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Text out of values that may hold HTML or its entities. */
public final class MarkupText {
  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)\\b[^<>]*>");
  private static final Set<String> WITHOUT_END =
      Set.of("br", "hr", "img", "wbr", "input", "meta", "link");

  private MarkupText() {}

  /**
   * One line of text: tags removed, entities read (also those escaped twice), spaces collapsed.
   * What stands in angle brackets and is never closed, such as an address or the name of a tag, is
   * text.
   */
  public static String strip(String value) {
    String text = value;
    if (isMarkup(text)) {
      text = Jsoup.parseBodyFragment(text).text();
    }
    for (int i = 0; i < 2 && text.indexOf('&') >= 0; i++) {
      text = Parser.unescapeEntities(text, false);
    }
    return collapse(text);
  }

  /** Whether it has tags that end, or that need no end. */
  public static boolean isMarkup(String value) {
    if (value.indexOf('<') < 0 || value.indexOf('>') < 0) {
      return false;
    }
    Set<String> started = new HashSet<>();
    for (Matcher tag = TAG.matcher(value); tag.find(); ) {
      String name = tag.group(2).toLowerCase(Locale.ROOT);
      boolean ended = !tag.group(1).isEmpty() && started.contains(name);
      if (ended || WITHOUT_END.contains(name) || tag.group().endsWith("/>")) {
        return true;
      }
      started.add(name);
    }
    return false;
  }

  /**
   * All white space, also the unbreakable, as single spaces; none at the ends. Characters are those
   * of {@link Characters#ofLine}.
   */
  public static String collapse(String text) {
    String seen = Characters.ofLine(text);
    StringBuilder line = new StringBuilder(seen.length());
    for (int i = 0; i < seen.length(); i++) {
      char c = seen.charAt(i);
      boolean space = c <= ' ' || Character.isSpaceChar(c);
      if (!space) {
        line.append(c);
      } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString().strip();
  }
}
