package io.newswire.ingest.extract.html.data;

/** Decodes the contents of JSON and JavaScript strings. */
final class JsonStrings {
  private static final int HEX = 16;
  private static final int DIGITS = 4;

  private JsonStrings() {}

  /** The decoded text; invalid escapes are kept unchanged. */
  static String unescape(String inside) {
    StringBuilder text = new StringBuilder(inside.length());
    int i = 0;
    while (i < inside.length()) {
      char c = inside.charAt(i);
      if (c != '\\' || i + 1 == inside.length()) {
        text.append(c);
        i++;
      } else if (inside.charAt(i + 1) == 'u' && isHex(inside, i + 2)) {
        text.append((char) Integer.parseInt(inside.substring(i + 2, i + 2 + DIGITS), HEX));
        i += 2 + DIGITS;
      } else {
        text.append(escaped(inside.charAt(i + 1)));
        i += 2;
      }
    }
    return text.toString();
  }

  private static char escaped(char c) {
    return switch (c) {
      case 'n', 'r' -> '\n';
      case 't', 'b', 'f' -> ' ';
      default -> c;
    };
  }

  private static boolean isHex(String text, int from) {
    if (from + DIGITS > text.length()) {
      return false;
    }
    for (int i = from; i < from + DIGITS; i++) {
      if (Character.digit(text.charAt(i), HEX) < 0) {
        return false;
      }
    }
    return true;
  }
}
