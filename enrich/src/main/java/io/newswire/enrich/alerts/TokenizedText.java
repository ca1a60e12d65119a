package io.newswire.enrich.alerts;

import io.newswire.query.TextAnalyzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The words of a text in three forms, tokenised once for all fields.
 *
 * @param exact words with case and accents, see {@link TextAnalyzer#EXACT}
 * @param written the same words folded, in the same order
 * @param stems their base forms, in the same order; empty for names
 * @param size the number of positions
 */
record TokenizedText(List<Word> exact, List<Word> written, List<Word> stems, int size) {
  /** The position gap between two texts of one field, larger than any slop a query may have. */
  static final int GAP = 1_000;

  static final TokenizedText NONE = new TokenizedText(List.of(), List.of(), List.of(), 0);

  /**
   * A word.
   *
   * @param position the position in words, from 0
   * @param start the offset of its first character, in UTF-16 code units
   * @param end the offset after its last character
   */
  record Word(String term, int position, int start, int end) {
    Word shifted(int positions, int characters) {
      return new Word(term, position + positions, start + characters, end + characters);
    }

    Word at(int offset) {
      return new Word(term, position, offset, offset + 1);
    }
  }

  /** Tokenises a text; no words for null. */
  static TokenizedText of(String text) {
    return text == null ? NONE : cut(text, true);
  }

  /** Tokenises a name, without base forms; no words for null. */
  static TokenizedText ofName(String name) {
    return name == null ? NONE : cut(name, false);
  }

  private static TokenizedText cut(String text, boolean stemmed) {
    List<Word> exact = read(TextAnalyzer.EXACT.tokenStream("", text));
    List<Word> written = read(TextAnalyzer.folded(new TokenizedTextStream(exact)));
    List<Word> stems =
        stemmed ? read(TextAnalyzer.stems(new TokenizedTextStream(written))) : List.of();
    int size = exact.isEmpty() ? 0 : exact.get(exact.size() - 1).position() + 1;
    return new TokenizedText(exact, written, stems, size);
  }

  private static List<Word> read(TokenStream words) {
    List<Word> read = new ArrayList<>();
    try (TokenStream stream = words) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      int position = -1;
      stream.reset();
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        read.add(new Word(term.toString(), position, offset.startOffset(), offset.endOffset()));
      }
      stream.end();
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words that lie completely in a range of offsets, with positions from 0. */
  TokenizedText within(int start, int end) {
    List<Word> inside = within(exact, start, end);
    if (inside.isEmpty()) {
      return NONE;
    }
    int first = inside.get(0).position();
    int taken = inside.get(inside.size() - 1).position() + 1 - first;
    return new TokenizedText(inside, within(written, start, end), within(stems, start, end), taken)
        .shifted(-first, 0);
  }

  /** Finds the range by binary search, because words are sorted by offset. */
  private static List<Word> within(List<Word> words, int start, int end) {
    return words.subList(firstFrom(words, start), firstFrom(words, end)).stream()
        .filter(word -> word.end() <= end)
        .toList();
  }

  /** The index of the first word that begins at an offset or after it. */
  private static int firstFrom(List<Word> words, int offset) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Appends other words after a gap, and adds an amount to their offsets. */
  TokenizedText then(TokenizedText next, int offset) {
    return joined(List.of(this, next.shifted(0, offset)));
  }

  /** Joins texts with a gap between each two. */
  static TokenizedText joined(List<TokenizedText> parts) {
    List<Word> exact = new ArrayList<>();
    List<Word> written = new ArrayList<>();
    List<Word> stems = new ArrayList<>();
    int size = 0;
    for (TokenizedText part : parts) {
      int from = size == 0 ? 0 : size + GAP;
      TokenizedText shifted = part.shifted(from, 0);
      exact.addAll(shifted.exact);
      written.addAll(shifted.written);
      stems.addAll(shifted.stems);
      size = from + part.size;
    }
    return new TokenizedText(exact, written, stems, size);
  }

  private TokenizedText shifted(int positions, int characters) {
    return new TokenizedText(
        shifted(exact, positions, characters),
        shifted(written, positions, characters),
        shifted(stems, positions, characters),
        size);
  }

  private static List<Word> shifted(List<Word> words, int positions, int characters) {
    return words.stream().map(word -> word.shifted(positions, characters)).toList();
  }

  /** The same words with one offset for all, which identifies an entity or a quote. */
  TokenizedText at(int offset) {
    return new TokenizedText(at(exact, offset), at(written, offset), at(stems, offset), size);
  }

  private static List<Word> at(List<Word> words, int offset) {
    return words.stream().map(word -> word.at(offset)).toList();
  }
}
