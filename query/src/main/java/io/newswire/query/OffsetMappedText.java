package io.newswire.query;

import java.util.Arrays;

/** A text made from a source text that maps each of its characters to an offset in the source. */
final class OffsetMappedText {
  private final StringBuilder text = new StringBuilder();
  private int[] offsets = new int[64];

  void append(char c, int offset) {
    if (text.length() == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * offsets.length);
    }
    offsets[text.length()] = offset;
    text.append(c);
  }

  void append(String string, int offset) {
    for (int i = 0; i < string.length(); i++) {
      append(string.charAt(i), offset);
    }
  }

  /** Replaces a range; all characters of the replacement map to the start of the range. */
  void replace(int start, int end, String other) {
    OffsetMappedText rest = new OffsetMappedText();
    for (int i = end; i < text.length(); i++) {
      rest.append(text.charAt(i), offsets[i]);
    }
    int offset = sourceOffset(start);
    text.setLength(start);
    append(other, offset);
    for (int i = 0; i < rest.length(); i++) {
      append(rest.text.charAt(i), rest.offsets[i]);
    }
  }

  void truncate(int length) {
    text.setLength(length);
  }

  int length() {
    return text.length();
  }

  /** The last character; 0 if there is none. */
  char last() {
    return text.length() == 0 ? 0 : text.charAt(text.length() - 1);
  }

  /** The source offset of a character; for the end of the text, the offset after the last one. */
  int sourceOffset(int at) {
    if (text.length() == 0) {
      return 0;
    }
    return at < text.length() ? offsets[at] : offsets[text.length() - 1] + 1;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
