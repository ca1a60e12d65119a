package io.newswire.enrich.quotes.indirect;

import io.newswire.enrich.quotes.clauses.ReportingClause;
import io.newswire.enrich.quotes.clauses.ReportingVerbs;
import io.newswire.enrich.quotes.lexicon.CueVerb;
import io.newswire.enrich.quotes.lexicon.WordClass;
import io.newswire.enrich.quotes.text.QuoteToken;
import java.util.List;

/**
 * Finds where a further statement of the same sentence begins: {@code Jane Doe said that the port
 * was full, and warned that …}.
 */
final class NextStatements {
  /** The largest distance of quoted words from their verb, in tokens. */
  private static final int NEAR = 8;

  private final List<QuoteToken> tokens;
  private final ComplementFinder complements;
  private final ReportingVerbs verbs;

  NextStatements(List<QuoteToken> tokens) {
    this.tokens = tokens;
    this.complements = new ComplementFinder(tokens);
    this.verbs = new ReportingVerbs(tokens);
  }

  /**
   * The index of the conjunction or comma before the next statement; {@code end} if there is none.
   *
   * @param clause the clause of the present statement
   * @param from the first token of the present statement
   * @param later the reporting clauses behind it
   */
  int start(ReportingClause clause, int from, int end, List<ReportingClause> later) {
    for (ReportingClause next : later) {
      int start = next.own() && next.from() > from ? next.from() : verbs.left(from, next.cue());
      if (start <= from || start >= end || !reports(next)) {
        continue;
      }
      boolean joined = tokens.get(start - 1).is(WordClass.COORDINATOR);
      boolean paused = isPause(start - 1);
      boolean introduces = complements.start(next, end) >= 0 || introducesQuote(next.to(), end);
      if (joined && !next.own() && isPartOfStatement(clause, next, start)) {
        continue;
      }
      boolean gerund = next.verb().form() == CueVerb.Form.GERUND && !next.own();
      if (paused && gerund || (joined || paused) && introduces) {
        return joined && start - 2 > from && isPause(start - 2) ? start - 2 : start - 1;
      }
      if (paused && next.verb() == CueVerb.ACCORDING_TO) {
        return start - 1;
      }
    }
    return end;
  }

  private static boolean reports(ReportingClause clause) {
    return clause.verb().speech() || !clause.verb().complements().isEmpty() || !clause.own();
  }

  /** Whether a joined verb has not the clause's form: {@code said they meet and agree}. */
  private boolean isPartOfStatement(ReportingClause clause, ReportingClause next, int start) {
    boolean comma = start > 1 && tokens.get(start - 2).isComma();
    return !comma && next.verb().form() != clause.verb().form();
  }

  private boolean isPause(int i) {
    return tokens.get(i).isComma() || tokens.get(i).is(";");
  }

  /** Whether quoted words follow a verb, directly or behind a comma. */
  private boolean introducesQuote(int at, int end) {
    return tokens.subList(at, Math.min(end, at + NEAR)).stream().anyMatch(QuoteToken::isQuote);
  }
}
