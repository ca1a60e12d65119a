package io.newswire.enrich.quotes;

import java.util.Set;

/** Nouns for what somebody says, as in {@code her claim that ...}. */
final class NounCues {
  /**
   * The verb that stands for these nouns. It is not a speech verb, so it reports only nearby words.
   */
  static final CueVerb VERB = new CueVerb("claim", CueVerb.Form.GERUND, false, true);

  private static final Set<String> NOUNS = Set.copyOf(FunctionWords.lines("cue-nouns.txt"));

  private NounCues() {}

  static boolean isOne(QuoteToken token) {
    return token.mention() == null && NOUNS.contains(token.word());
  }
}
