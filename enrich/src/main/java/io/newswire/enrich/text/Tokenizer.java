package io.newswire.enrich.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;

import edu.stanford.nlp.international.french.process.FrenchTokenizer;
import edu.stanford.nlp.international.spanish.process.SpanishTokenizer;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits text into sentences of Penn Treebank tokens with offsets. Thread-safe.
 *
 * <p>A text is tokenised in chunks of a limited size, which limits the memory for a paragraph of a
 * million words or a word of a million letters.
 */
public final class Tokenizer {
  private static final String UNTOKENIZABLE = "untokenizable=noneDelete";
  private static final String OPTIONS = UNTOKENIZABLE + ",tokenizePerLine=true";
  private static final int MAX_CHUNK = 4_000;
  private static final int MAX_SENTENCE = 150;
  private static final Set<String> ENDS = Set.of(".", "!", "?", "...", "…", "?!", "!!", "??");
  private static final Set<String> CLOSING =
      Set.of("''", "\"", "”", "’", "'", ")", "]", "-RRB-", "»");

  private final TokenizerFactory<CoreLabel> factory;

  private Tokenizer(TokenizerFactory<CoreLabel> factory) {
    this.factory = factory;
  }

  /**
   * The tokenizer of a language; of a language that has none of its own, that of English.
   *
   * @param language ISO 639 code; may be null
   */
  public static Tokenizer of(String language) {
    CoreLabelTokenFactory labels = new CoreLabelTokenFactory();
    return new Tokenizer(
        switch (language == null ? "" : language) {
          case "es" -> SpanishTokenizer.factory(labels, UNTOKENIZABLE);
          case "fr", "it" -> FrenchTokenizer.factory(labels, UNTOKENIZABLE);
          case "de" -> PTBTokenizer.factory(labels, OPTIONS + ",splitHyphenated=true");
          default -> PTBTokenizer.factory(labels, OPTIONS);
        });
  }

  /**
   * The sentences of a chunk, each with at least one token; token offsets are those of the whole
   * text.
   */
  public List<List<CoreLabel>> sentences(String text, Chunk chunk) {
    List<List<CoreLabel>> sentences = new ArrayList<>();
    List<CoreLabel> sentence = new ArrayList<>();
    boolean ended = false;
    var tokens =
        factory.getTokenizer(
            new StringReader(wellFormed(text.substring(chunk.start(), chunk.end()))));
    while (tokens.hasNext()) {
      CoreLabel token = tokens.next();
      token.setBeginPosition(token.beginPosition() + chunk.start());
      token.setEndPosition(token.endPosition() + chunk.start());
      if (sentence.size() >= MAX_SENTENCE || ended && !CLOSING.contains(token.word())) {
        sentences.add(sentence);
        sentence = new ArrayList<>();
        ended = false;
      }
      sentence.add(token);
      ended |= ENDS.contains(token.word());
    }
    if (!sentence.isEmpty()) {
      sentences.add(sentence);
    }
    return sentences;
  }

  /**
   * The text with U+FFFD for each surrogate that is not one of a pair: the lexers of French and
   * Spanish throw an Error at those, which would end the service.
   */
  private static String wellFormed(String text) {
    return new String(text.getBytes(UTF_16BE), UTF_16BE);
  }

  /** A half-open range of a text that is tokenised in one call, in UTF-16 code units. */
  public record Chunk(int start, int end) {}

  /**
   * The lines of a text; long lines are cut at white space. A run of letters longer than a chunk is
   * skipped.
   */
  public static List<Chunk> chunks(String text) {
    List<Chunk> chunks = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int lineEnd = text.indexOf('\n', start);
      int end = lineEnd < 0 ? text.length() : lineEnd;
      if (end - start > MAX_CHUNK) {
        end = lastSpace(text, start, start + MAX_CHUNK);
      }
      if (end > start) {
        chunks.add(new Chunk(start, end));
        start = end;
      } else if (end == start) {
        start++;
      } else {
        start = nextSpace(text, start + MAX_CHUNK);
      }
    }
    return chunks;
  }

  /** The last white space in the range, not at its start; -1 if there is none. */
  private static int lastSpace(String text, int start, int end) {
    for (int i = end; i > start; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static int nextSpace(String text, int start) {
    int i = start;
    while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
