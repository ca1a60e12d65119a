package io.newswire.enrich.quotes.attribution;

import io.newswire.enrich.quotes.clauses.NounPhrase;
import io.newswire.enrich.quotes.clauses.ReportingClause;

/**
 * The speaker of a quote.
 *
 * @param speaker the noun phrase of the speaker
 * @param cue the reporting clause; null if the speaker was found by the context alone
 * @param rule the name of the sieve that found the speaker
 */
public record Attribution(NounPhrase speaker, ReportingClause cue, String rule) {
  public static Attribution of(ReportingClause clause, String rule) {
    return new Attribution(clause.subject(), clause, rule);
  }

  /** The same speaker for another quote that has no reporting verb. */
  Attribution carriedOn(String rule) {
    return new Attribution(speaker, null, rule);
  }
}
