package io.newswire.enrich.quotes.indirect;

import io.newswire.enrich.quotes.clauses.ReportingClause;
import io.newswire.enrich.quotes.lexicon.Complement;
import io.newswire.enrich.quotes.lexicon.CueVerb;
import io.newswire.enrich.quotes.lexicon.WordClass;
import io.newswire.enrich.quotes.text.QuoteToken;
import java.util.List;

/** Finds what a noun of speech reports: {@code her claim that …}, {@code their promise to …}. */
final class NounStatements {
  private final List<QuoteToken> tokens;
  private final Adverbials adverbials;
  private final StatementEnd ends;
  private final MainVerbs mainVerbs;
  private final FiniteVerbs verbs;

  NounStatements(List<QuoteToken> tokens) {
    this.tokens = tokens;
    this.adverbials = new Adverbials(tokens);
    this.ends = new StatementEnd(tokens);
    this.mainVerbs = new MainVerbs(tokens);
    this.verbs = new FiniteVerbs(tokens);
  }

  /** The statement of a noun; none if no clause or infinitive follows it. */
  List<ReportedStatement> of(ReportingClause clause, int end, List<ReportingClause> later) {
    int from = start(clause.to(), end);
    if (from + 2 >= end || !(tokens.get(from).is("that") ? isClause(from) : isPromise(from))) {
      return List.of();
    }
    int to = ends.of(clause, from, end, later);
    int main = mainVerbs.behind(from, to, tokens.get(from).is("to") ? 0 : 1);
    return List.of(new ReportedStatement(from, main, clause, "indirect-behind-noun"));
  }

  /** The {@code that} behind a phrase, as in {@code her claim in May that …}; else {@code from}. */
  private int start(int from, int end) {
    int behind = adverbials.behindPhrase(from, end);
    return behind < end && tokens.get(behind).is("that") ? behind : from;
  }

  /** Whether {@code that} is no subject, as it is in {@code a message that surprised us}. */
  private boolean isClause(int that) {
    return !verbs.isFinite(that + 1)
        && !(tokens.get(that + 1).isAdverb() && verbs.isFinite(that + 2));
  }

  private boolean isPromise(int to) {
    CueVerb verb = tokens.get(to - 1).lexeme().cueVerb();
    QuoteToken next = tokens.get(to + 1);
    return tokens.get(to).is("to")
        && verb != null
        && verb.takes(Complement.INFINITIVE)
        && next.mention() == null
        && !next.is(WordClass.DETERMINER);
  }
}
