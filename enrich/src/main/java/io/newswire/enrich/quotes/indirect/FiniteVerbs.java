package io.newswire.enrich.quotes.indirect;

import io.newswire.enrich.quotes.clauses.NounChunker;
import io.newswire.enrich.quotes.lexicon.CueVerb;
import io.newswire.enrich.quotes.lexicon.WordClass;
import io.newswire.enrich.quotes.text.QuoteToken;
import java.util.List;

/**
 * Guesses finite verbs without a tagger: auxiliaries, common verbs, reporting verbs, and words with
 * the endings of verbs behind a word that can be their subject.
 */
final class FiniteVerbs {
  private final List<QuoteToken> tokens;

  FiniteVerbs(List<QuoteToken> tokens) {
    this.tokens = tokens;
  }

  /** Whether a token between two others is likely a finite verb. */
  boolean anyIn(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isFinite(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a token is likely a finite verb. */
  boolean isFinite(int i) {
    QuoteToken token = tokens.get(i);
    if (token.mention() != null || token.isQuote() || token.capital()) {
      return false;
    }
    QuoteToken before = i == 0 ? null : tokens.get(i - 1);
    if (token.is("'s") || token.is("'d")) {
      return before != null && (before.is(WordClass.PRONOUN) || before.is("that"));
    }
    if (token.is(WordClass.AUXILIARY)) {
      return !token.is("being") && !token.is("having") && !token.is("been");
    }
    if (before == null || before.is(WordClass.DETERMINER) || before.is("to")) {
      return token.is(WordClass.COMMON_VERB);
    }
    CueVerb cue = token.lexeme().cueVerb();
    return token.is(WordClass.COMMON_VERB)
        || cue != null && cue.form() == CueVerb.Form.PAST
        || token.word().endsWith("ed")
        || NounChunker.person(before.mention()) && token.word().endsWith("s") && token.isWord()
        || before.is(WordClass.PRONOUN) && isAfterSubject(token);
  }

  /** Whether a word behind a pronoun can be its verb, as it is not in {@code it in May}. */
  private static boolean isAfterSubject(QuoteToken token) {
    return token.isWord()
        && !token.isAdverb()
        && !token.is(WordClass.PREPOSITION)
        && !token.is(WordClass.CLAUSE_START);
  }
}
