package io.newswire.ingest.extract.text;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Text out of values that may hold HTML or its entities. */
public final class Markup {
  private Markup() {}

  /** One line of text: tags removed, entities read (also those escaped twice), spaces collapsed. */
  public static String strip(String value) {
    String text = value;
    if (text.indexOf('<') >= 0 && text.indexOf('>') >= 0) {
      text = Jsoup.parseBodyFragment(text).text();
    }
    for (int i = 0; i < 2 && text.indexOf('&') >= 0; i++) {
      text = Parser.unescapeEntities(text, false);
    }
    return collapse(text);
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
