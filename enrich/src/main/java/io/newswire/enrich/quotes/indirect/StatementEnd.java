package io.newswire.enrich.quotes.indirect;

import io.newswire.enrich.quotes.clauses.ReportingClause;
import io.newswire.enrich.quotes.lexicon.Complement;
import io.newswire.enrich.quotes.lexicon.WordClass;
import io.newswire.enrich.quotes.text.QuoteToken;
import java.util.List;

/** Finds where a statement behind its reporting verb ends within the sentence. */
final class StatementEnd {
  private final List<QuoteToken> tokens;
  private final FiniteVerbs verbs;
  private final Pauses pauses;
  private final ObjectStatements objects;
  private final NextStatements next;

  StatementEnd(List<QuoteToken> tokens) {
    this.tokens = tokens;
    this.verbs = new FiniteVerbs(tokens);
    this.pauses = new Pauses(tokens);
    this.objects = new ObjectStatements(tokens);
    this.next = new NextStatements(tokens);
  }

  /**
   * The index after the statement of a clause.
   *
   * @param from the first token of the statement
   * @param end the end of the sentence, without its stop
   * @param later the reporting clauses behind this one
   */
  int of(ReportingClause clause, int from, int end, List<ReportingClause> later) {
    int to = next.start(clause, from, end, later);
    if (clause.subject() == null && clause.verb().base().equals("ask")) {
      to = pauses.next(from, to);
    }
    if (objects.is(clause.verb(), from, to)) {
      return objects.end(from, to);
    }
    boolean subordinate = isSubordinate(clause);
    boolean opensClause = tokens.get(from).is("that") || !clause.verb().takes(Complement.OBJECT_OF);
    boolean finite = false;
    int brackets = 0;
    for (int i = from; i < to; i++) {
      QuoteToken token = tokens.get(i);
      brackets += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      boolean mainClause = subordinate && (finite || !opensClause) && token.is(",");
      if (i > from && (brackets < 0 || mainClause || endsAt(i, to, finite))) {
        return i;
      }
      finite |= verbs.isFinite(i);
    }
    return to;
  }

  /** {@code While Jane Doe said that …, …} and {@code Jane Doe, who said that …, …}. */
  private boolean isSubordinate(ReportingClause clause) {
    int from = clause.from();
    if (!clause.own() || clause.inverted()) {
      return clause.subject() != null && !clause.own() && clause.subject().from() > clause.cue();
    }
    boolean relative =
        tokens.get(from).is(WordClass.RELATIVE) && from > 0 && tokens.get(from - 1).is(",");
    return relative || from > 0 && tokens.get(from - 1).is(WordClass.SUBORDINATOR);
  }

  /**
   * Whether a punctuation mark ends the statement.
   *
   * @param finite whether the statement has a finite verb before it
   */
  private boolean endsAt(int i, int end, boolean finite) {
    QuoteToken token = tokens.get(i);
    if (i + 1 >= tokens.size()) {
      return false;
    }
    QuoteToken next = tokens.get(i + 1);
    if (token.is(":")) {
      return next.isQuote() || i + 1 >= end;
    }
    if (i + 1 >= end) {
      return false;
    }
    if (token.is(";")) {
      return next.isFigure();
    }
    return finite
        && (token.isDash() && pauses.isAt(i) && isRemark(i + 1, end)
            || token.is(",") && returnsToReporter(i + 1, end));
  }

  /** Whether the words behind a dash are the reporter's, and no second dash ends them. */
  private boolean isRemark(int from, int end) {
    QuoteToken first = tokens.get(from);
    return (first.is(WordClass.DETERMINER)
            || first.is(WordClass.PRONOUN)
            || first.is(WordClass.CONCESSIVE))
        && !resumes(from, end);
  }

  /** Whether a second dash and a verb follow. */
  private boolean resumes(int from, int end) {
    for (int i = from; i + 1 < end; i++) {
      if (tokens.get(i).isDash() && pauses.isAt(i)) {
        return verbs.isFinite(i + 1);
      }
    }
    return false;
  }

  /** Whether the words behind a comma are the reporter's: {@code …, although the port is empty}. */
  private boolean returnsToReporter(int from, int end) {
    QuoteToken first = tokens.get(from);
    QuoteToken second = from + 1 < end ? tokens.get(from + 1) : null;
    if (first.is(WordClass.COORDINATOR)) {
      return second != null && second.is(WordClass.PRONOUN);
    }
    return first.is(WordClass.CONCESSIVE)
        || first.is("even") && second != null && second.is(WordClass.CONCESSIVE)
        || first.is("which")
        || first.is("who");
  }
}
