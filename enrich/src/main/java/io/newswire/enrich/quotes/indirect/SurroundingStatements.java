package io.newswire.enrich.quotes.indirect;

import io.newswire.enrich.quotes.attribution.AttributionContext;
import io.newswire.enrich.quotes.clauses.ReportingClause;
import io.newswire.enrich.quotes.lexicon.WordClass;
import io.newswire.enrich.quotes.text.QuoteToken;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the statement around an inserted reporting clause or a source: {@code The port, Jane Doe
 * said, was full}, {@code As Jane Doe said, …} and {@code According to Jane Doe, …}.
 */
final class SurroundingStatements {
  private static final String AS = "indirect-as";
  private static final String ACCORDING_TO = "indirect-according-to";

  private final AttributionContext context;
  private final List<QuoteToken> tokens;
  private final InsertedClauses inserted;
  private final Adverbials adverbials;
  private final StatementEnd ends;

  SurroundingStatements(AttributionContext context) {
    this.context = context;
    this.tokens = context.tokens();
    this.inserted = new InsertedClauses(tokens);
    this.adverbials = new Adverbials(tokens);
    this.ends = new StatementEnd(tokens);
  }

  /**
   * The statement around an inserted clause, in one part or two.
   *
   * @param start the first token that can be part of it
   * @param later the reporting clauses behind this one
   */
  List<ReportedStatement> around(
      ReportingClause clause, int start, int end, List<ReportingClause> later) {
    return around(clause, start, end, later, "indirect-before-verb");
  }

  private List<ReportedStatement> around(
      ReportingClause clause, int start, int end, List<ReportingClause> later, String rule) {
    List<ReportedStatement> parts = new ArrayList<>();
    int first = skipComma(behindBracket(start, clause.from()));
    boolean opening = adverbials.isOpening(first, clause.from() - 1);
    int comma = inserted.closing(clause, end);
    int second = comma < 0 ? -1 : inserted.resumption(clause, comma, end, opening);
    boolean goesOn = second >= 0 && !context.holdsQuote(second, end);
    if ((goesOn || !opening) && !introducesQuote(comma, end)) {
      parts.add(new ReportedStatement(first, clause.from() - 1, clause, rule));
    }
    if (second >= 0) {
      parts.add(behind(clause, second, end, later, rule));
    }
    return parts;
  }

  /** {@code As Jane Doe said, …} and {@code …, as Jane Doe said.} */
  List<ReportedStatement> aroundAs(
      ReportingClause clause, int start, int end, List<ReportingClause> later) {
    int as = clause.from() - 1;
    int comma = inserted.closing(clause, end);
    boolean opening = adverbials.isOpening(start, as - 1) && comma < end;
    if (as - 1 > start && !opening) {
      QuoteToken before = tokens.get(as - 1);
      if (before.isComma()) {
        return List.of(new ReportedStatement(skipComma(start), as - 1, clause, AS));
      }
      if (!before.is(WordClass.CLAUSE_START)) {
        return List.of();
      }
    }
    return comma + 2 < end && tokens.get(comma).is(",")
        ? List.of(behind(clause, comma + 1, end, later, AS))
        : List.of();
  }

  /** {@code According to Jane Doe, …} and {@code …, according to Jane Doe.} */
  List<ReportedStatement> aroundSource(
      ReportingClause clause, int start, int end, List<ReportingClause> later) {
    QuoteToken before = clause.from() == start ? null : tokens.get(clause.from() - 1);
    if (before == null || opensWith(clause, start) || before.is(":") || before.is(";")) {
      int comma = clause.to();
      while (comma < end && !tokens.get(comma).is(",")) {
        comma++;
      }
      return comma + 1 < end
          ? List.of(behind(clause, comma + 1, end, later, ACCORDING_TO))
          : List.of();
    }
    return before.isComma()
        ? around(clause, start, end, later, ACCORDING_TO)
        : List.of(new ReportedStatement(skipComma(start), clause.from(), clause, ACCORDING_TO));
  }

  private ReportedStatement behind(
      ReportingClause clause, int from, int end, List<ReportingClause> later, String rule) {
    return new ReportedStatement(from, ends.of(clause, from, end, later), clause, rule);
  }

  /** Whether only a conjunction or an adverb precedes a clause. */
  private boolean opensWith(ReportingClause clause, int start) {
    return clause.from() - start <= 2
        && (tokens.get(start).is(WordClass.CLAUSE_START) || tokens.get(start).isAdverb());
  }

  /** {@code In the end, Jane Doe said, "It is full."}: a whole statement follows. */
  private boolean introducesQuote(int comma, int end) {
    if (comma < 0 || comma + 1 >= end || !tokens.get(comma + 1).isQuote()) {
      return false;
    }
    int first = tokens.get(comma + 1).marked().start();
    return Character.isUpperCase(context.analyzed().text().charAt(first));
  }

  /** The index after the last bracket that is open before a clause; else {@code start}. */
  private int behindBracket(int start, int end) {
    int from = start;
    for (int i = start; i < end; i++) {
      from = tokens.get(i).is("(") ? i + 1 : tokens.get(i).is(")") ? start : from;
    }
    return from;
  }

  /** The index after a punctuation mark at a token; otherwise the token. */
  int skipComma(int start) {
    QuoteToken first = tokens.get(start);
    return first.is(",") || first.is(";") || first.is("(") ? start + 1 : start;
  }
}
