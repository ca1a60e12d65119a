package io.newswire.model.text;

import java.util.regex.Pattern;

/**
 * Characters that control the device or the order of the text that shows them, instead of being
 * shown: C0 and C1 controls, line and paragraph separators, and the marks that override, embed or
 * isolate a direction. Articles, feeds, rules and answers of servers may hold them; no terminal,
 * log or message gets them as they are.
 */
public final class ControlCharacters {
  /** How many characters stand for one that is escaped. */
  public static final int ESCAPED_LENGTH = 6;

  private static final Pattern LINE_END = Pattern.compile("\r\n");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u0085\\u00a0\\u2028\\u2029]+");

  private ControlCharacters() {}

  /** Whether it is one of them. Line feeds and tabs are. */
  public static boolean contains(int c) {
    return Character.isISOControl(c)
        || c == '\u2028'
        || c == '\u2029'
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u206f')
        || (c >= '\ufff9' && c <= '\ufffb');
  }

  /**
   * Text with each of them written as JSON writes it, such as {@code \u001b}, so that JSON stays
   * the same JSON. Line feeds and tabs stay, also after a carriage return.
   */
  public static String escape(String text) {
    if (text.chars().noneMatch(c -> isEscaped(c))) {
      return text;
    }
    String lines = LINE_END.matcher(text).replaceAll("\n");
    StringBuilder escaped = new StringBuilder(lines.length() + 16);
    for (char c : lines.toCharArray()) {
      if (isEscaped(c)) {
        escaped.append("\\u%04x".formatted((int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** Text on one line without any of them: blanks and line breaks become one space. */
  public static String line(String text) {
    String line = BLANKS.matcher(text).replaceAll(" ");
    StringBuilder shown = new StringBuilder(line.length());
    for (char c : line.toCharArray()) {
      if (!contains(c)) {
        shown.append(c);
      }
    }
    return shown.toString().strip();
  }

  private static boolean isEscaped(int c) {
    return contains(c) && c != '\n' && c != '\t';
  }
}
