package io.newswire.enrich.quotes.text;

import io.newswire.enrich.quotes.lexicon.Lexicon;
import io.newswire.enrich.quotes.marks.ParagraphBounds;
import io.newswire.enrich.quotes.marks.QuoteMarks;
import io.newswire.enrich.quotes.marks.SpelledMarks;
import io.newswire.model.TaggedArticle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A tokenised article: its quoted spans, tokens and sentences. A quoted span is one token.
 *
 * @param lexicon that of the article's language
 * @param text the text after {@link SpelledMarks}, which keeps the offsets of the article's text
 * @param sentences the sentences in order; every token is in one
 */
public record AnalyzedText(
    TaggedArticle article,
    Lexicon lexicon,
    String text,
    ParagraphBounds paragraphs,
    List<QuoteToken> tokens,
    List<Sentence> sentences) {

  /** Tokens in a sentence; longer ones are cut, which limits the work on any input. */
  private static final int LONGEST_SENTENCE = 300;

  public static AnalyzedText of(TaggedArticle article) {
    String text = SpelledMarks.contract(article.article().text());
    Lexicon lexicon = Lexicon.forLanguage(article.article().language());
    ParagraphBounds paragraphs = ParagraphBounds.of(text);
    List<QuoteToken> tokens =
        QuoteTokenizer.of(
            text, lexicon, QuoteMarks.in(text, paragraphs, lexicon), article.mentions());
    return new AnalyzedText(
        article, lexicon, text, paragraphs, tokens, sentences(text, tokens, paragraphs));
  }

  /** The text between two offsets, as written. */
  public String written(int start, int end) {
    return article.article().text().substring(start, end);
  }

  public QuoteToken token(int index) {
    return tokens.get(index);
  }

  /** The sentence with a token. */
  public Sentence sentenceAt(int token) {
    int found =
        Collections.binarySearch(
            sentences, new Sentence(token, token, 0), Comparator.comparingInt(Sentence::from));
    return sentences.get(found < 0 ? -found - 2 : found);
  }

  /** The index after a sentence's last word, quoted span or bracket: without its stop. */
  public int contentEnd(Sentence sentence) {
    int end = sentence.to();
    while (end > sentence.from()
        && !tokens.get(end - 1).isQuote()
        && !tokens.get(end - 1).isWord()
        && !tokens.get(end - 1).is(")")) {
      end--;
    }
    return end;
  }

  private static List<Sentence> sentences(
      String text, List<QuoteToken> tokens, ParagraphBounds paragraphs) {
    List<Sentence> sentences = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (i + 1 == tokens.size()
          || i - from >= LONGEST_SENTENCE
          || endsSentence(text, tokens, i, paragraphs)) {
        sentences.add(new Sentence(from, i + 1, paragraphs.at(tokens.get(from).start())));
        from = i + 1;
      }
    }
    return sentences;
  }

  /** Marks that begin no sentence: {@code in the U.S., they said}. */
  private static final Set<String> CONTINUING = Set.of(")", ",", ";");

  private static boolean endsSentence(
      String text, List<QuoteToken> tokens, int i, ParagraphBounds paragraphs) {
    QuoteToken token = tokens.get(i);
    QuoteToken next = tokens.get(i + 1);
    if (paragraphs.at(token.end() - 1) != paragraphs.at(next.start())) {
      return true;
    }
    boolean fresh = next.isQuote() || next.capital() || !Character.isLetter(next.word().charAt(0));
    if (token.isQuote()) {
      return fresh
          && (next.isQuote() || next.isWord())
          && SentenceEnds.closed(text, token.marked());
    }
    return SentenceEnds.is(token.word()) && fresh && !CONTINUING.contains(next.word());
  }
}
