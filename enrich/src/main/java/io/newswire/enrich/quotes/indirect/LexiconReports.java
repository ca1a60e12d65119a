package io.newswire.enrich.quotes.indirect;

import io.newswire.enrich.quotes.attribution.AttributionContext;
import io.newswire.enrich.quotes.clauses.ReportingClause;
import io.newswire.enrich.quotes.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds reported speech without quotation marks in languages other than English: the statements of
 * reporting clauses and sources, and sentences in a mood that marks reported speech.
 */
public final class LexiconReports {
  private static final String BY_MOOD = "indirect-by-mood";
  private static final int SHORTEST = 3;
  private static final int SHORTEST_PART = 2;

  private final AttributionContext context;
  private final SubjunctiveVerbs subjunctives;
  private final LexiconStatements statements;

  /** The clause that said the last statement of the paragraph; null if none did. */
  private ReportingClause last;

  private int paragraph = -1;

  public LexiconReports(AttributionContext context) {
    this.context = context;
    subjunctives = new SubjunctiveVerbs(context.tokens());
    statements = new LexiconStatements(context, subjunctives);
  }

  /** The reported statements in text order; those by mood of sentences in a row are one. */
  public List<ReportedStatement> all() {
    List<ReportedStatement> all = new ArrayList<>();
    for (int s = 0; s < context.analyzed().sentences().size(); s++) {
      for (ReportedStatement found : in(s)) {
        ReportedStatement before = all.isEmpty() ? null : all.get(all.size() - 1);
        if (before != null && goesOn(before, found, s)) {
          all.set(
              all.size() - 1,
              new ReportedStatement(before.from(), found.to(), found.clause(), BY_MOOD));
        } else {
          all.add(found);
        }
      }
    }
    return all;
  }

  /** Whether a statement by mood goes on with that of the sentence before. */
  private boolean goesOn(ReportedStatement before, ReportedStatement found, int number) {
    if (!before.rule().equals(BY_MOOD)
        || !found.rule().equals(BY_MOOD)
        || before.clause() != found.clause()) {
      return false;
    }
    Sentence previous = context.analyzed().sentences().get(number - 1);
    return previous.to() > before.from() && previous.from() < before.to();
  }

  private List<ReportedStatement> in(int number) {
    Sentence sentence = context.analyzed().sentences().get(number);
    if (sentence.paragraph() != paragraph) {
      paragraph = sentence.paragraph();
      last = null;
    }
    int end = context.analyzed().contentEnd(sentence);
    List<ReportingClause> clauses = context.clauses(number);
    if (clauses.isEmpty()) {
      return byMood(sentence, end);
    }
    List<ReportedStatement> found = new ArrayList<>();
    int[] beginnings = clauses.stream().mapToInt(it -> statements.beginning(it, end)).toArray();
    int behind = sentence.from();
    int next = 0;
    for (int i = 0; i < clauses.size(); i++) {
      ReportingClause clause = clauses.get(i);
      next = Math.max(next, i + 1);
      while (next < clauses.size() && beginnings[next] < clause.to()) {
        next++;
      }
      if (!clause.verb().speech() || clause.from() < behind) {
        continue;
      }
      last = clause;
      int to = next < clauses.size() ? beginnings[next] : end;
      List<ReportedStatement> parts = statements.of(clause, behind, to);
      for (ReportedStatement part : parts) {
        if (isStatement(part, parts.size() > 1 ? SHORTEST_PART : SHORTEST)) {
          found.add(part);
          behind = Math.max(part.to(), clause.to());
        }
      }
    }
    return found;
  }

  /** A sentence without a reporting clause, by the speaker of the sentence before. */
  private List<ReportedStatement> byMood(Sentence sentence, int end) {
    ReportedStatement found = new ReportedStatement(sentence.from(), end, last, BY_MOOD);
    return last != null && isStatement(found, SHORTEST) && subjunctives.anyIn(sentence.from(), end)
        ? List.of(found)
        : List.of();
  }

  private boolean isStatement(ReportedStatement found, int shortest) {
    return found.to() - found.from() >= shortest && !context.holdsQuote(found.from(), found.to());
  }
}
