package io.newswire.enrich.quotes.indirect;

import io.newswire.enrich.quotes.clauses.NounChunker;
import io.newswire.enrich.quotes.clauses.NounPhrase;
import io.newswire.enrich.quotes.lexicon.WordClass;
import io.newswire.enrich.quotes.text.QuoteToken;
import java.util.List;

/** Recognises adverbials: adverbs, prepositional phrases and expressions of time. */
final class Adverbials {
  /** Words in the longest opening phrase such as {@code In the end}. */
  private static final int LONGEST_OPENING = 8;

  /** Words that are read of the object of a preposition. */
  private static final int LONGEST_OBJECT = 3;

  private final List<QuoteToken> tokens;
  private final NounChunker phrases;
  private final FiniteVerbs verbs;

  Adverbials(List<QuoteToken> tokens) {
    this.tokens = tokens;
    this.phrases = new NounChunker(tokens);
    this.verbs = new FiniteVerbs(tokens);
  }

  /** Whether an adverbial can begin at a token. */
  boolean canBeginAt(int i) {
    QuoteToken token = tokens.get(i);
    return token.is(WordClass.PREPOSITION) || token.isAdverb() || token.is(WordClass.TIME);
  }

  /** The index after the adverbs that begin at a token. */
  int behindAdverbs(int from, int end) {
    int i = from;
    while (i < end
        && tokens.get(i).isAdverb()
        && !tokens.get(i).is(WordClass.DETERMINER)
        && !tokens.get(i).is("all")) {
      i++;
    }
    return i;
  }

  /** The index after a prepositional phrase that begins at a token; the token if none does. */
  int behindPhrase(int at, int end) {
    if (at >= end || !tokens.get(at).is(WordClass.PREPOSITION) || tokens.get(at).is("of")) {
      return at;
    }
    NounPhrase object = phrases.startingAt(at + 1, Math.min(end, at + 1 + LONGEST_OBJECT));
    if (object == null) {
      return at;
    }
    int behind = at + 1;
    while (behind < object.to()
        && !tokens.get(behind).is(WordClass.PRONOUN)
        && (behind == at + 1 || !tokens.get(behind).is(WordClass.DETERMINER))) {
      behind++;
    }
    return behindAdverbs(behind, end);
  }

  /** Whether words are the opening phrase of a sentence: {@code In the end}, {@code However}. */
  boolean isOpening(int from, int to) {
    if (from >= to || to - from > LONGEST_OPENING || verbs.anyIn(from, to)) {
      return false;
    }
    QuoteToken first = tokens.get(from);
    boolean conjunction = first.is(WordClass.CLAUSE_START) || first.isAdverb();
    return first.is(WordClass.PREPOSITION)
        || conjunction && (to - from == 1 || isOpening(from + 1, to));
  }
}
