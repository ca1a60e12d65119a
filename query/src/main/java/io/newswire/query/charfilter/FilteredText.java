package io.newswire.query.charfilter;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.apache.lucene.analysis.charfilter.BaseCharFilter;

/**
 * A text that character filters read as a whole. Its offsets are corrected to those of the text
 * before the first of them.
 */
public final class FilteredText extends BaseCharFilter {
  /** Characters read at a time: most texts are single words of a query, and there may be many. */
  private static final int BUFFER = 256;

  private final String text;
  private int position;

  private FilteredText(Reader reader) {
    super(reader);
    text = read(reader);
  }

  private FilteredText(FilteredText previous, PatternReplacement replacement) {
    super(previous);
    text = replacement.apply(previous.text, this::addOffCorrectMap);
  }

  /**
   * The text of a reader, before or after other filters.
   *
   * @param reader is read to its end, unless it is a filtered text: that is returned
   * @throws UncheckedIOException if it cannot be read
   */
  public static FilteredText of(Reader reader) {
    return reader instanceof FilteredText filtered ? filtered : new FilteredText(reader);
  }

  /** The text after one more replacement; this one, if the replacement changes nothing. */
  public FilteredText replace(PatternReplacement replacement) {
    FilteredText replaced = new FilteredText(this, replacement);
    return replaced.text == text ? this : replaced;
  }

  /** Whether one of its UTF-16 code units is in the set. */
  public boolean hasAny(BitSet characters) {
    return text.chars().anyMatch(characters::get);
  }

  @Override
  public int read(char[] buffer, int offset, int length) {
    int end = Math.min(text.length(), position + length);
    if (end == position && length > 0) {
      return -1;
    }
    text.getChars(position, end, buffer, offset);
    int count = end - position;
    position = end;
    return count;
  }

  /** An insertion before the first character has its offset. */
  @Override
  protected int correct(int offset) {
    return Math.max(0, super.correct(offset));
  }

  private static String read(Reader reader) {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[BUFFER];
    try {
      for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
        text.append(buffer, 0, count);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
