package io.newswire.enrich.quotes.marks;

/** White space, including no-break spaces. */
public final class Whitespace {
  private Whitespace() {}

  public static boolean is(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /**
   * The first offset from {@code start} on that is not white space; {@code end} if there is none.
   */
  static int skip(String text, int start, int end) {
    int i = start;
    while (i < end && is(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The offset after the last character before {@code end} that is not white space. */
  static int skipBack(String text, int start, int end) {
    int i = end;
    while (i > start && is(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }
}
