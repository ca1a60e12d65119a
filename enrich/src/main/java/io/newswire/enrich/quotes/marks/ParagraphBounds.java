package io.newswire.enrich.quotes.marks;

import java.util.Arrays;

/**
 * The boundaries of paragraphs. Empty lines separate paragraphs; a single line break does too, if
 * the line before it ends a sentence.
 */
public final class ParagraphBounds {
  private final int[] starts;
  private final int[] ends;

  private ParagraphBounds(int[] starts, int[] ends) {
    this.starts = starts;
    this.ends = ends;
  }

  public static ParagraphBounds of(String text) {
    int[] starts = new int[16];
    int[] ends = new int[16];
    int count = 0;
    int start = -1;
    int last = -1;
    int breaks = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '\n';
      if (i == text.length()) {
        breaks = 2;
      } else if (c == '\n') {
        breaks++;
        continue;
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        continue;
      }
      if (start >= 0 && (breaks > 1 || breaks == 1 && endsSentence(text.charAt(last)))) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
          ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = start;
        ends[count++] = last + 1;
        start = -1;
      }
      breaks = 0;
      last = i;
      if (start < 0) {
        start = i;
      }
    }
    return new ParagraphBounds(Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
  }

  private static boolean endsSentence(char c) {
    return ".!?:;…\"”’'»)]*".indexOf(c) >= 0;
  }

  int count() {
    return starts.length;
  }

  /** The offset of the first character of a paragraph that is not white space. */
  public int start(int paragraph) {
    return starts[paragraph];
  }

  /** The offset after the last character of a paragraph that is not white space. */
  public int end(int paragraph) {
    return ends[paragraph];
  }

  /** The paragraph of the character at an offset. */
  public int at(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }
}
