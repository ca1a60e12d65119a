package io.newswire.enrich.quotes.indirect;

import io.newswire.enrich.quotes.clauses.ReportingClause;
import io.newswire.enrich.quotes.lexicon.WordClass;
import io.newswire.enrich.quotes.text.QuoteToken;
import io.newswire.enrich.quotes.text.Sentence;
import java.util.List;

/** Finds the statement of a verb within a relative clause: {@code which Jane Doe said was full}. */
final class RelativeStatements {
  private final List<QuoteToken> tokens;
  private final FiniteVerbs verbs;
  private final MainVerbs mainVerbs;

  RelativeStatements(List<QuoteToken> tokens) {
    this.tokens = tokens;
    this.verbs = new FiniteVerbs(tokens);
    this.mainVerbs = new MainVerbs(tokens);
  }

  /** Whether a verb follows a reporting clause behind a relative pronoun. */
  boolean isBehind(ReportingClause clause, Sentence sentence) {
    int before = clause.from() - 1;
    return before > sentence.from()
        && clause.own()
        && tokens.get(before).is(WordClass.RELATIVE)
        && clause.to() < sentence.to()
        && verbs.isFinite(clause.to());
  }

  /** The index after the statement, at the comma or the main verb. */
  int end(ReportingClause clause, int end) {
    int to = clause.to();
    while (to < end && !tokens.get(to).isComma()) {
      to++;
    }
    return mainVerbs.behind(clause.to(), to, 1);
  }
}
