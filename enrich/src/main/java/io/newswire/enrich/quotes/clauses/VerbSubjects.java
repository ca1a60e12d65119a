package io.newswire.enrich.quotes.clauses;

import io.newswire.enrich.quotes.lexicon.WordClass;
import io.newswire.enrich.quotes.text.QuoteToken;
import java.util.List;

/** Finds the subject before a reporting verb. */
final class VerbSubjects {
  private final List<QuoteToken> tokens;
  private final NounChunker phrases;
  private final ReportingVerbs verbs;

  VerbSubjects(List<QuoteToken> tokens) {
    this.tokens = tokens;
    this.phrases = new NounChunker(tokens);
    this.verbs = new ReportingVerbs(tokens);
  }

  /**
   * The phrase before a verb, skipping an adverbial between auxiliary and verb: {@code has in the
   * past said}; null if there is none.
   *
   * @param left the index after the last token before the verb that is neither adverb nor auxiliary
   */
  NounPhrase before(int from, int left) {
    NounPhrase subject = phrases.before(from, left);
    if (subject == null || subject.from() - 2 < from) {
      return subject;
    }
    boolean parted =
        tokens.get(subject.from() - 1).is(WordClass.PREPOSITION)
            && tokens.get(subject.from() - 2).is(WordClass.AUXILIARY);
    return parted ? phrases.before(from, verbs.left(from, subject.from() - 1)) : subject;
  }

  /** {@code one in three}, {@code 4 in 10}, {@code half of them}; null if none ends at a token. */
  NounPhrase share(int from, int to) {
    int part = to - 3;
    if (part < from) {
      return null;
    }
    QuoteToken whole = tokens.get(part + 2);
    boolean share =
        isNumber(tokens.get(part)) && tokens.get(part + 1).is("in") && isNumber(whole)
            || tokens.get(part + 1).is("of") && (whole.is("them") || whole.is("us"));
    return share ? new NounPhrase(part, to, null) : null;
  }

  private static boolean isNumber(QuoteToken token) {
    return token.is(WordClass.NUMERAL) || token.isFigure();
  }

  /** Whether a phrase is a single word that cannot be a subject, as in {@code easier said}. */
  boolean isBare(NounPhrase subject) {
    QuoteToken first = tokens.get(subject.from());
    String word = first.word();
    return subject.to() - subject.from() == 1
        && subject.name() == null
        && !first.capital()
        && !word.endsWith("s")
        && !word.endsWith("one")
        && !word.endsWith("body")
        && !first.is(WordClass.PRONOUN)
        && !first.is(WordClass.RELATIVE)
        && !first.is(WordClass.STANDING_ALONE)
        && !first.is(WordClass.PLURAL)
        && !isNumber(first);
  }

  /** Whether a phrase can be the subject of a verb in the singular. */
  boolean isDefinite(NounPhrase subject) {
    QuoteToken first = tokens.get(subject.from());
    return subject.name() != null
        || first.mention() != null
        || first.is(WordClass.DETERMINER)
        || first.is(WordClass.PRONOUN)
        || first.is(WordClass.RELATIVE);
  }

  /** Whether a relative clause parts a verb from its subject: {@code pilots who know him say}. */
  boolean endsRelativeClause(int from, int left) {
    for (int i = from + 1; i < left - 1; i++) {
      if (tokens.get(i).is(WordClass.RELATIVE)) {
        return true;
      }
    }
    return false;
  }
}
