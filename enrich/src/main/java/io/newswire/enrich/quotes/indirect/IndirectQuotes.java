package io.newswire.enrich.quotes.indirect;

import io.newswire.enrich.quotes.attribution.AttributionContext;
import io.newswire.enrich.quotes.clauses.ReportingClause;
import io.newswire.enrich.quotes.lexicon.CueVerb;
import io.newswire.enrich.quotes.marks.QuotedSpan;
import io.newswire.enrich.quotes.text.Datelines;
import io.newswire.enrich.quotes.text.QuoteToken;
import io.newswire.enrich.quotes.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds reported speech without quotation marks: {@code Jane Doe said (that) …}, {@code …, she
 * said} and {@code according to Jane Doe}. Statements with quotation marks are left to the direct
 * quotes.
 */
public final class IndirectQuotes {
  private static final String BEHIND_VERB = "indirect-behind-verb";
  private static final int SHORTEST = 2;

  private final AttributionContext context;
  private final List<QuoteToken> tokens;
  private final ImplicitClauses implicit;
  private final InsertedClauses inserted;
  private final ComplementFinder complements;
  private final StatementEnd ends;
  private final SurroundingStatements surrounding;
  private final NounStatements nouns;
  private final RelativeStatements relatives;

  public IndirectQuotes(AttributionContext context) {
    this.context = context;
    this.tokens = context.tokens();
    this.implicit = new ImplicitClauses(tokens);
    this.inserted = new InsertedClauses(tokens);
    this.complements = new ComplementFinder(tokens);
    this.ends = new StatementEnd(tokens);
    this.surrounding = new SurroundingStatements(context);
    this.nouns = new NounStatements(tokens);
    this.relatives = new RelativeStatements(tokens);
  }

  /** The reported statements of a sentence in text order. */
  public List<ReportedStatement> in(int number) {
    Sentence sentence = context.analyzed().sentences().get(number);
    List<ReportingClause> clauses = implicit.with(sentence, context.clauses(number));
    int first = Datelines.behind(context.analyzed(), sentence);
    int behind = first;
    int end = context.analyzed().contentEnd(sentence);
    List<ReportedStatement> all = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      ReportingClause clause = clauses.get(i);
      if (clause.cue() < behind) {
        continue;
      }
      List<ReportedStatement> parts =
          of(sentence, clause, behind, end, clauses.subList(i + 1, clauses.size()));
      if (isSourceOfReport(clause, behind, end)
          && !all.isEmpty()
          && !context.holdsQuote(first, behind)) {
        all.clear();
        int from = surrounding.skipComma(first);
        parts = List.of(new ReportedStatement(from, behind, clause, "indirect-report"));
      }
      for (ReportedStatement found : parts) {
        if (isStatement(found, parts.size() > 1)) {
          all.add(found);
          behind = Math.max(Math.max(behind, found.to()), clause.to());
        }
      }
    }
    return all;
  }

  /** {@code Jane Doe said the port was full, according to the Herald}: the report is reported. */
  private boolean isSourceOfReport(ReportingClause clause, int behind, int end) {
    return clause.own()
        && (clause.verb() == CueVerb.ACCORDING_TO || clause.verb().base().equals("report"))
        && clause.from() - 1 == behind
        && tokens.get(behind).is(",")
        && inserted.closing(clause, end) >= end;
  }

  private List<ReportedStatement> of(
      Sentence sentence, ReportingClause clause, int behind, int end, List<ReportingClause> later) {
    if (clause.verb() == CueVerb.ACCORDING_TO) {
      return surrounding.aroundSource(clause, behind, end, later);
    }
    if (clause.verb() == CueVerb.NOUN) {
      return nouns.of(clause, end, later);
    }
    if (!clause.verb().speech() && clause.verb().complements().isEmpty()) {
      return List.of();
    }
    if (inserted.isAsClause(clause, behind) && inserted.closing(clause, end) >= 0) {
      return surrounding.aroundAs(clause, behind, end, later);
    }
    if (clause.from() >= behind && inserted.is(clause, behind, end)) {
      return surrounding.around(clause, behind, end, later);
    }
    if (relatives.isBehind(clause, sentence)) {
      int to = relatives.end(clause, end);
      return List.of(new ReportedStatement(clause.to(), to, clause, BEHIND_VERB));
    }
    int from = complements.start(clause, end);
    if (from < 0 || isBehindQuote(sentence, clause) && !tokens.get(from).is("that")) {
      return List.of();
    }
    int to = ends.of(clause, from, end, later);
    return List.of(new ReportedStatement(from, to, clause, BEHIND_VERB));
  }

  /**
   * Whether words are long enough, and without quotation marks.
   *
   * @param part whether the statement has another part
   */
  private boolean isStatement(ReportedStatement found, boolean part) {
    return found.to() - found.from() >= (part ? 1 : SHORTEST)
        && !context.holdsQuote(found.from(), found.to());
  }

  /** {@code "…," Jane Doe said}. */
  private boolean isBehindQuote(Sentence sentence, ReportingClause clause) {
    int before = clause.from() - 1;
    boolean comma = before > sentence.from() && tokens.get(before).isComma();
    int quote = comma ? before - 1 : before;
    return quote >= sentence.from()
        && tokens.get(quote).isQuote()
        && (comma || !endsWithLetter(tokens.get(quote).marked()));
  }

  /** Whether a quoted span is a part of the sentence around it, such as a nickname. */
  private boolean endsWithLetter(QuotedSpan marked) {
    return Character.isLetter(context.analyzed().text().charAt(marked.end() - 1));
  }
}
