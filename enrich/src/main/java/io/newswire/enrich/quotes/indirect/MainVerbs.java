package io.newswire.enrich.quotes.indirect;

import io.newswire.enrich.quotes.lexicon.WordClass;
import io.newswire.enrich.quotes.text.QuoteToken;
import java.util.List;

/**
 * Finds the main verb behind a clause that belongs to the subject: {@code her claim that the port
 * was full is wrong}.
 */
final class MainVerbs {
  /** The largest distance of an auxiliary from its verb, in tokens. */
  private static final int FARTHEST_AUXILIARY = 3;

  private final List<QuoteToken> tokens;
  private final FiniteVerbs verbs;

  MainVerbs(List<QuoteToken> tokens) {
    this.tokens = tokens;
    this.verbs = new FiniteVerbs(tokens);
  }

  /**
   * The index of the main verb; {@code end} if there is none.
   *
   * @param from the first token of the clause
   * @param finite the number of finite verbs in the clause
   */
  int behind(int from, int end, int finite) {
    int seen = 0;
    for (int i = from; i < end; i++) {
      if (i > from && tokens.get(i).is(WordClass.CLAUSE_START)) {
        return end;
      }
      if (!verbs.isFinite(i) || isHelped(i, from)) {
        continue;
      }
      seen++;
      if (seen > finite && !tokens.get(i - 1).is(WordClass.PRONOUN)) {
        return i;
      }
    }
    return end;
  }

  /** Whether a verb follows an auxiliary: {@code had successfully tested}. */
  private boolean isHelped(int verb, int from) {
    for (int i = verb - 1; i >= from && i >= verb - FARTHEST_AUXILIARY; i--) {
      if (tokens.get(i).is(WordClass.AUXILIARY)) {
        return true;
      }
    }
    return false;
  }
}
