package io.newswire.enrich.quotes.indirect;

import io.newswire.enrich.quotes.clauses.NounChunker;
import io.newswire.enrich.quotes.clauses.NounPhrase;
import io.newswire.enrich.quotes.lexicon.Complement;
import io.newswire.enrich.quotes.lexicon.CueVerb;
import io.newswire.enrich.quotes.lexicon.WordClass;
import io.newswire.enrich.quotes.text.QuoteToken;
import java.util.List;

/** Finds whom somebody speaks to, and the statement behind: {@code told reporters that …}. */
final class Addressees {
  /** The largest distance of a statement from its verb, in tokens. */
  private static final int FARTHEST = 12;

  private final List<QuoteToken> tokens;
  private final NounChunker phrases;
  private final FiniteVerbs verbs;
  private final ComplementOpenings openings;

  Addressees(List<QuoteToken> tokens) {
    this.tokens = tokens;
    this.phrases = new NounChunker(tokens);
    this.verbs = new FiniteVerbs(tokens);
    this.openings = new ComplementOpenings(tokens);
  }

  /** The addressee at a token; null if there is none. */
  NounPhrase at(int at, int end) {
    if (at >= end) {
      return null;
    }
    QuoteToken token = tokens.get(at);
    if (token.is(WordClass.OBJECT_PRONOUN) && !isPossessive(at, end)) {
      return new NounPhrase(at, at + 1, null);
    }
    if (token.is(WordClass.PRONOUN) || token.is(WordClass.RELATIVE)) {
      return null;
    }
    NounPhrase phrase = phrases.startingAt(at, end);
    if (phrase == null) {
      return null;
    }
    int to = at + 1;
    while (to < phrase.to() && !beginsAnother(to)) {
      to++;
    }
    return new NounPhrase(at, to, null);
  }

  /** The her of {@code told her crew}. */
  private boolean isPossessive(int at, int end) {
    if (!tokens.get(at).is(WordClass.DETERMINER) || at + 1 >= end) {
      return false;
    }
    QuoteToken next = tokens.get(at + 1);
    return next.mention() == null
        && !next.is("that")
        && !next.is(WordClass.INTERROGATIVE)
        && !next.is(WordClass.DETERMINER)
        && !next.is(WordClass.PRONOUN)
        && phrases.startingAt(at + 1, end) != null;
  }

  /** Whether a token within a phrase begins the subject of the statement: another noun phrase. */
  private boolean beginsAnother(int i) {
    QuoteToken token = tokens.get(i);
    QuoteToken before = tokens.get(i - 1);
    return token.is(WordClass.DETERMINER)
        || token.is(WordClass.PREPOSITION)
        || token.mention() != null
            && before.mention() != null
            && token.mention() != before.mention();
  }

  /** The start of the statement behind the addressee at a token; -1 if there is none. */
  int statementBehind(CueVerb verb, int at, int end) {
    NounPhrase addressee = at(at, end);
    if (addressee == null) {
      return -1;
    }
    for (int i = addressee.to(); i < end && i - at <= FARTHEST; i++) {
      QuoteToken token = tokens.get(i);
      if (token.is("that") || token.is(WordClass.INTERROGATIVE) && !token.is("who")) {
        return i;
      }
      if (openings.isInfinitive(i, end)) {
        return verb.takes(Complement.OBJECT_INFINITIVE) ? at : -1;
      }
      QuoteToken before = tokens.get(i - 1);
      boolean withinName = token.mention() != null && before.mention() != null;
      if (!withinName
          && !before.is(WordClass.PREPOSITION)
          && openings.beginsWithSubject(verb, i, end)) {
        return i;
      }
      if (!token.isWord() || token.is("of") || verbs.isFinite(i)) {
        return -1;
      }
    }
    return -1;
  }
}
