package io.newswire.enrich.quotes;

/** Finds noun phrases next to a reporting verb. */
interface NounPhrases {
  /** The phrase that begins at a token; null if none does. */
  NounPhrase startingAt(int from, int end);

  /** The phrase whose last word is at a token; null if none ends there. */
  NounPhrase endingAt(int from, int last);
}
