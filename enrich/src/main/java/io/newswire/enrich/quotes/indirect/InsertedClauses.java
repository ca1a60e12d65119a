package io.newswire.enrich.quotes.indirect;

import io.newswire.enrich.quotes.clauses.NounPhrase;
import io.newswire.enrich.quotes.clauses.ReportingClause;
import io.newswire.enrich.quotes.lexicon.Complement;
import io.newswire.enrich.quotes.lexicon.CueVerb;
import io.newswire.enrich.quotes.lexicon.WordClass;
import io.newswire.enrich.quotes.text.QuoteToken;
import java.util.List;

/**
 * Recognises reporting clauses that commas part from the statement: {@code The port was full, Jane
 * Doe said} and {@code The port, Jane Doe said on Monday, was full}.
 */
final class InsertedClauses {
  /** Words that may stand between the verb and the comma or the end of the sentence. */
  private static final int LONGEST_TAIL = 9;

  private final List<QuoteToken> tokens;
  private final ComplementFinder complements;
  private final Addressees addressees;
  private final Adverbials adverbials;
  private final FiniteVerbs verbs;

  InsertedClauses(List<QuoteToken> tokens) {
    this.tokens = tokens;
    this.complements = new ComplementFinder(tokens);
    this.addressees = new Addressees(tokens);
    this.adverbials = new Adverbials(tokens);
    this.verbs = new FiniteVerbs(tokens);
  }

  /** Whether a clause is inserted in the words from {@code start} to {@code end}, or ends them. */
  boolean is(ReportingClause clause, int start, int end) {
    return clause.own()
        && !clause.verb().complements().isEmpty()
        && !isRelative(clause)
        && !(clause.to() < end
            && tokens.get(clause.to()).is(WordClass.PREPOSITION)
            && complements.start(clause, end) == clause.to())
        && clause.from() - 1 > start
        && tokens.get(clause.from() - 1).isComma()
        && isClosed(clause, start, end);
  }

  /** {@code …, a pilot who argued with the board}. */
  private boolean isRelative(ReportingClause clause) {
    return tokens.subList(clause.from(), Math.max(clause.from(), clause.cue())).stream()
        .anyMatch(token -> token.is(WordClass.RELATIVE));
  }

  private boolean isClosed(ReportingClause clause, int start, int end) {
    int closing = closing(clause, end);
    return closing >= 0
        && (closing >= end
            || !tokens.get(closing).is(":")
            || !tokens.get(start).is(WordClass.PREPOSITION));
  }

  /** {@code as Jane Doe said}, at the start of the words or behind a comma. */
  boolean isAsClause(ReportingClause clause, int start) {
    int as = clause.from() - 1;
    return clause.own()
        && as >= start
        && tokens.get(as).is("as")
        && clause.verb().form() != CueVerb.Form.PARTICIPLE
        && !clause.verb().complements().isEmpty();
  }

  /** The index of the comma that ends an inserted clause, or {@code end}; -1 if it goes on. */
  int closing(ReportingClause clause, int end) {
    int i = clause.to();
    int from = i;
    if (i < end && clause.verb().takes(Complement.ADDRESSEE)) {
      NounPhrase addressee = addressees.at(i, end);
      i = addressee == null ? i : addressee.to();
      from = i;
    }
    if (i < end && !parts(i) && !isTail(i) && !clause.inverted()) {
      return -1;
    }
    boolean relative = false;
    while (i < end && !parts(i)) {
      QuoteToken token = tokens.get(i);
      relative |= clause.inverted() && token.is("who");
      if (token.isQuote()
          || token.is("that")
          || i - from > LONGEST_TAIL
          || verbs.isFinite(i) && !relative) {
        return -1;
      }
      i++;
    }
    boolean introduces =
        i < tokens.size() - 1 && tokens.get(i).is(":") && tokens.get(i + 1).isQuote();
    return introduces ? -1 : i;
  }

  private boolean parts(int i) {
    QuoteToken token = tokens.get(i);
    return token.isComma() || token.is(";") || token.is(":");
  }

  private boolean isTail(int i) {
    QuoteToken token = tokens.get(i);
    return adverbials.canBeginAt(i) && !token.is(WordClass.OBJECT_PREPOSITION)
        || token.is("as")
        || token.is("when");
  }

  /**
   * The index where the statement goes on behind an inserted clause; -1 if it does not.
   *
   * @param comma the comma that ends the clause
   * @param opened whether only an adverbial of the statement precedes the clause
   */
  int resumption(ReportingClause clause, int comma, int end, boolean opened) {
    if (comma + 2 >= end || tokens.get(comma).is(":")) {
      return -1;
    }
    QuoteToken next = tokens.get(comma + 1);
    if (clause.inverted() && !opened) {
      return appositionEnd(comma, end);
    }
    CueVerb cue = next.lexeme().cueVerb();
    boolean remark =
        next.word().endsWith("ing")
            || next.is("who")
            || next.isQuote()
            || next.mention() == null && cue != null && cue.speech();
    return remark ? -1 : comma + 1;
  }

  /** Behind {@code said Jane Doe, a pilot,}: only a verb goes on with the statement. */
  private int appositionEnd(int comma, int end) {
    for (int i = comma; i + 2 < end; i++) {
      if (tokens.get(i).isComma() && tokens.get(i + 1).is(WordClass.AUXILIARY)) {
        return i + 1;
      }
    }
    return -1;
  }
}
