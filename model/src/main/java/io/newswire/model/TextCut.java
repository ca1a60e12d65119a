package io.newswire.model;

/** Where a long text is cut: where a paragraph or a word ends, if one does near enough. */
public final class TextCut {
  private static final int LOOK_BACK = 10;

  private TextCut() {}

  /**
   * The end of the piece that begins at an offset. A paragraph's or word's end in the last tenth of
   * the length allowed is preferred; no character of two units is parted.
   *
   * @param most the longest the piece may be, at least 2
   */
  public static int end(String text, int from, int most) {
    int last = from + most;
    if (text.length() <= last) {
      return text.length();
    }
    int first = last - most / LOOK_BACK;
    int line = text.lastIndexOf('\n', last);
    if (line >= first) {
      return line;
    }
    for (int i = last; i >= first; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(last)) ? last - 1 : last;
  }

  /** The text, or what fits of it and an ellipsis; null for null. */
  public static String shorten(String text, int most) {
    if (text == null) {
      return null;
    }
    int end = end(text, 0, most);
    return end == text.length() ? text : text.substring(0, end) + "…";
  }
}
