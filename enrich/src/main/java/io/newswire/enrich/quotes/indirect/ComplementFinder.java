package io.newswire.enrich.quotes.indirect;

import io.newswire.enrich.quotes.clauses.ReportingClause;
import io.newswire.enrich.quotes.lexicon.Complement;
import io.newswire.enrich.quotes.lexicon.CueVerb;
import io.newswire.enrich.quotes.lexicon.WordClass;
import io.newswire.enrich.quotes.text.QuoteToken;
import java.util.List;

/** Finds where the statement behind a reporting verb begins. */
final class ComplementFinder {
  /** The largest distance of {@code that} from its verb, behind adverbials, in tokens. */
  private static final int FARTHEST_THAT = 12;

  private final List<QuoteToken> tokens;
  private final FiniteVerbs verbs;
  private final Adverbials adverbials;
  private final Addressees addressees;
  private final ComplementOpenings openings;

  ComplementFinder(List<QuoteToken> tokens) {
    this.tokens = tokens;
    this.verbs = new FiniteVerbs(tokens);
    this.adverbials = new Adverbials(tokens);
    this.addressees = new Addressees(tokens);
    this.openings = new ComplementOpenings(tokens);
  }

  /** The index of the first token of the statement behind a clause; -1 if none begins there. */
  int start(ReportingClause clause, int end) {
    CueVerb verb = clause.verb();
    int first = clause.to();
    int at = adverbials.behindAdverbs(first, end);
    if (at >= end || clause.inverted() && clause.subject() != null && !isPassive(clause)) {
      return -1;
    }
    if (verb.takes(Complement.ADDRESSEE)) {
      int said = addressees.statementBehind(verb, at, end);
      if (said >= 0) {
        return said;
      }
    }
    int that = that(first, at, end);
    if (that >= 0) {
      return that;
    }
    if (tokens.get(at).is(":")) {
      boolean clauseBehind = at + 1 < end && openings.isClause(true, at + 1, end);
      return clauseBehind ? at + 1 : -1;
    }
    if (openings.begins(verb, clause.subject() != null, at, end)) {
      return at;
    }
    int behind = adverbials.behindPhrase(at, end);
    return behind > at && behind < end && openings.beginsWithSubject(verb, behind, end)
        ? behind
        : -1;
  }

  /** {@code was asked by reporters whether …}. */
  private boolean isPassive(ReportingClause clause) {
    return clause.subject().from() > clause.cueTo()
        && tokens.get(clause.subject().from() - 1).is("by");
  }

  /** The {@code that} directly behind the verb, or behind adverbials; -1 if there is none. */
  private int that(int first, int at, int end) {
    if (tokens.get(at).is("that")) {
      return at;
    }
    if (at == first && !adverbials.canBeginAt(at) && !tokens.get(at).isComma()) {
      return -1;
    }
    for (int i = at; i < end && i - at <= FARTHEST_THAT; i++) {
      if (tokens.get(i).is("that")) {
        return isPronoun(i, end) ? -1 : i;
      }
      if (!isWithinAdverbial(i) || i > at && verbs.isFinite(i)) {
        return -1;
      }
    }
    return -1;
  }

  /** {@code asked about that}, {@code said on a ship that sank}. */
  private boolean isPronoun(int that, int end) {
    return tokens.get(that - 1).is(WordClass.PREPOSITION)
        || that + 1 < end && verbs.isFinite(that + 1);
  }

  private boolean isWithinAdverbial(int i) {
    QuoteToken token = tokens.get(i);
    CueVerb cue = token.lexeme().cueVerb();
    boolean reports = cue != null && cue.form() == CueVerb.Form.GERUND;
    boolean joins =
        token.isWord() || token.isQuote() || token.is(",") || token.is("'s") || token.is("'");
    return joins && !reports;
  }
}
