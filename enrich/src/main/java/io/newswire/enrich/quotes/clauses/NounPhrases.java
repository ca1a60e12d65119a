package io.newswire.enrich.quotes.clauses;

import io.newswire.enrich.quotes.lexicon.Lexicon;
import io.newswire.enrich.quotes.text.QuoteToken;
import java.util.List;

/** Finds noun phrases next to a reporting verb. */
public interface NounPhrases {
  /** Finds those of a text in the language of a lexicon. */
  static NounPhrases of(Lexicon lexicon, List<QuoteToken> tokens) {
    return lexicon.hasCapitalNouns() ? new CapitalNouns(tokens) : new NounChunker(tokens);
  }

  /** The phrase that begins at a token; null if none does. */
  NounPhrase startingAt(int from, int end);

  /** The phrase whose last word is at a token; null if none ends there. */
  NounPhrase endingAt(int from, int last);
}
