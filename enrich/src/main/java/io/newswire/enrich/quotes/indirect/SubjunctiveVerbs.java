package io.newswire.enrich.quotes.indirect;

import io.newswire.enrich.quotes.lexicon.WordClass;
import io.newswire.enrich.quotes.text.QuoteToken;
import java.util.List;

/** Finds verbs in a mood that marks reported speech; a search takes constant time. */
final class SubjunctiveVerbs {
  /** For each token the index of the first such verb from there on. */
  private final int[] next;

  SubjunctiveVerbs(List<QuoteToken> tokens) {
    next = new int[tokens.size() + 1];
    next[tokens.size()] = tokens.size();
    for (int i = tokens.size() - 1; i >= 0; i--) {
      next[i] = tokens.get(i).is(WordClass.SUBJUNCTIVE) ? i : next[i + 1];
    }
  }

  /** Whether a verb in that mood is among the tokens from one index to another. */
  boolean anyIn(int from, int to) {
    return from < to && next[from] < to;
  }
}
