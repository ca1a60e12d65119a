package io.newswire.enrich.quotes;

/**
 * Who said a quote, and how that was found.
 *
 * @param cue the reporting clause; null if the speaker follows from the context alone
 */
record Attribution(NounPhrase speaker, ReportingClause cue, String rule) {
  static Attribution of(ReportingClause clause, String rule) {
    return new Attribution(clause.subject(), clause, rule);
  }

  /** The same speaker for another quote, which has no reporting verb of its own. */
  Attribution carriedOn(String rule) {
    return new Attribution(speaker, null, rule);
  }
}
