package io.newswire.enrich.alerts;

import io.newswire.enrich.alerts.WordForms.Forms;
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
 * The words of a text, tokenised once for all fields.
 *
 * @param size the number of positions
 */
record TokenizedText(List<Word> words, int size) {
  /** The position gap between two texts of one field, larger than any slop a query may have. */
  static final int GAP = 1_000;

  static final TokenizedText NONE = new TokenizedText(List.of(), 0);

  private static final WordForms FORMS = new WordForms();

  /**
   * A word in three forms.
   *
   * @param exact with case and accents, see {@link TextAnalyzer#EXACT}
   * @param folded without them
   * @param stem its base form; may be null for names
   * @param position the position in words, from 0
   * @param start the offset of its first character, in UTF-16 code units
   * @param end the offset after its last character
   */
  record Word(String exact, String folded, String stem, int position, int start, int end) {
    /** A word that is the same in all forms. */
    static Word whole(String word) {
      return new Word(word, word, word, 0, 0, 1);
    }

    Word shifted(int positions, int characters) {
      return new Word(
          exact, folded, stem, position + positions, start + characters, end + characters);
    }

    Word withStem(String stem) {
      return new Word(exact, folded, stem, position, start, end);
    }

    Word at(int offset) {
      return new Word(exact, folded, stem, position, offset, offset + 1);
    }
  }

  /** Tokenises a text; no words for null. */
  static TokenizedText of(String text) {
    return text == null ? NONE : new TokenizedText(stemmed(cut(text)));
  }

  /** Tokenises a name, without base forms; no words for null. */
  static TokenizedText ofName(String name) {
    return name == null ? NONE : new TokenizedText(cut(name));
  }

  private TokenizedText(List<Word> words) {
    this(words, words.isEmpty() ? 0 : words.get(words.size() - 1).position() + 1);
  }

  private static List<Word> cut(String text) {
    List<Word> words = new ArrayList<>();
    try (TokenStream stream = TextAnalyzer.EXACT.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      int position = -1;
      stream.reset();
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        words.add(word(term.toString(), position, offset.startOffset(), offset.endOffset()));
      }
      stream.end();
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Word word(String exact, int position, int start, int end) {
    Forms known = FORMS.get(exact);
    return known == null
        ? new Word(exact, TextAnalyzer.fold(exact), null, position, start, end)
        : new Word(known.exact(), known.folded(), known.stem(), position, start, end);
  }

  private static List<Word> stemmed(List<Word> words) {
    List<Word> unknown = words.stream().filter(word -> word.stem() == null).toList();
    if (unknown.isEmpty()) {
      return words;
    }
    List<Word> stemmed = new ArrayList<>(words.size());
    try (TokenStream stems = TextAnalyzer.stems(new TokenizedTextStream(unknown, Word::folded))) {
      CharTermAttribute stem = stems.addAttribute(CharTermAttribute.class);
      stems.reset();
      for (Word word : words) {
        if (word.stem() == null) {
          stems.incrementToken();
          word = word.withStem(stem.toString());
          FORMS.remember(new Forms(word.exact(), word.folded(), word.stem()));
        }
        stemmed.add(word);
      }
      stems.end();
      return stemmed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words that lie completely in a range of offsets, with positions from 0. */
  TokenizedText within(int start, int end) {
    List<Word> inside =
        words.subList(firstFrom(start), firstFrom(end)).stream()
            .filter(word -> word.end() <= end)
            .toList();
    return inside.isEmpty()
        ? NONE
        : new TokenizedText(shifted(inside, -inside.get(0).position(), 0));
  }

  /**
   * The index of the first word that begins at an offset or after it, by binary search, because
   * words are sorted by offset.
   */
  private int firstFrom(int offset) {
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
    return joined(List.of(this, new TokenizedText(shifted(next.words, 0, offset), next.size)));
  }

  /** Joins texts with a gap between each two. */
  static TokenizedText joined(List<TokenizedText> parts) {
    List<Word> words = new ArrayList<>();
    int size = 0;
    for (TokenizedText part : parts) {
      int from = size == 0 ? 0 : size + GAP;
      words.addAll(from == 0 ? part.words : shifted(part.words, from, 0));
      size = from + part.size;
    }
    return new TokenizedText(words, size);
  }

  private static List<Word> shifted(List<Word> words, int positions, int characters) {
    List<Word> shifted = new ArrayList<>(words.size());
    for (Word word : words) {
      shifted.add(word.shifted(positions, characters));
    }
    return shifted;
  }

  /** The same words with one offset for all, which identifies an entity or a quote. */
  TokenizedText at(int offset) {
    return new TokenizedText(words.stream().map(word -> word.at(offset)).toList(), size);
  }
}
