package io.newswire.enrich.quotes.indirect;

import io.newswire.enrich.quotes.clauses.ReportingClause;

/**
 * Words that a clause reports without quotation marks, as a half-open range of tokens.
 *
 * @param clause the reporting clause; its subject is null if the sentence names no speaker
 */
public record ReportedStatement(int from, int to, ReportingClause clause, String rule) {}
