package io.newswire.enrich.quotes.clauses;

import io.newswire.enrich.quotes.lexicon.CueVerb;

/**
 * A reporting verb and its finite part, such as {@code hat … gesagt}.
 *
 * @param finite the index of the finite part; {@link #SHARED} if that of the verb before serves
 * @param cue the index of the word that reports
 */
record VerbGroup(int finite, int cue, CueVerb verb) {
  /** No finite part of its own: {@code hat gelacht und gesagt}. */
  static final int SHARED = -1;
}
