package io.newswire.enrich.quotes;

/**
 * Words that a clause reports without quotation marks, as a half-open range of tokens.
 *
 * @param clause the reporting clause; its subject is null if the sentence names no speaker
 */
record ReportedStatement(int from, int to, ReportingClause clause, String rule) {}
