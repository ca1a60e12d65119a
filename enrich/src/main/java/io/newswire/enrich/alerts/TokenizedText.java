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
 * The words of a text, cut once for all fields they stand in.
 *
 * @param exact as written, see {@link TextAnalyzer#EXACT}
 * @param written the same in lower case and without accents, in the same order
 * @param stems their base forms, in the same order
 * @param size how many positions they take
 */
record TokenizedText(List<Word> exact, List<Word> written, List<Word> stems, int size) {
  /** Between two texts of one field: no phrase and no sensible proximity reaches over it. */
  static final int GAP = 1_000;

  static final TokenizedText NONE = new TokenizedText(List.of(), List.of(), List.of(), 0);

  /**
   * One word.
   *
   * @param position counted in words
   * @param start offset of its first character
   * @param end offset behind its last
   */
  record Word(String term, int position, int start, int end) {
    Word shifted(int positions, int characters) {
      return new Word(term, position + positions, start + characters, end + characters);
    }

    Word at(int offset) {
      return new Word(term, position, offset, offset + 1);
    }
  }

  /** The words of a text with their base forms; none for null. */
  static TokenizedText of(String text) {
    return text == null ? NONE : cut(text, true);
  }

  /** The words of a name, which has no base forms; none for null. */
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

  /** The words that stand wholly within that stretch, at positions from 0. */
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

  /** Words stand in the order of their text: no need to look at those before and behind. */
  private static List<Word> within(List<Word> words, int start, int end) {
    return words.subList(firstFrom(words, start), firstFrom(words, end)).stream()
        .filter(word -> word.end() <= end)
        .toList();
  }

  /** The index of the first word that begins there or behind. */
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

  /** These words, then a gap, then those; offsets of those count on from that offset. */
  TokenizedText then(TokenizedText next, int offset) {
    return joined(List.of(this, next.shifted(0, offset)));
  }

  /** All of these, with a gap between two. */
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

  /** The same words, all at one offset, which then says whose they are. */
  TokenizedText at(int offset) {
    return new TokenizedText(at(exact, offset), at(written, offset), at(stems, offset), size);
  }

  private static List<Word> at(List<Word> words, int offset) {
    return words.stream().map(word -> word.at(offset)).toList();
  }
}
