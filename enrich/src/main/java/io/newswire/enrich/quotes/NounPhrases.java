package io.newswire.enrich.quotes;

import java.util.List;

/** Finds noun phrases next to a reporting verb. */
interface NounPhrases {
  /** Finds those of a text in the language of a lexicon. */
  static NounPhrases of(Lexicon lexicon, List<QuoteToken> tokens) {
    return lexicon.hasCapitalNouns() ? new CapitalNouns(tokens) : new NounChunker(tokens);
  }

  /** The phrase that begins at a token; null if none does. */
  NounPhrase startingAt(int from, int end);

  /** The phrase whose last word is at a token; null if none ends there. */
  NounPhrase endingAt(int from, int last);
}
