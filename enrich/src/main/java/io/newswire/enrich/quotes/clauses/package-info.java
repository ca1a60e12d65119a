/**
 * Finds reporting clauses: a reporting verb and its subject, or a phrase of a source. {@code
 * ReportingClauses} does it in English, {@code LexiconClauses} in other languages.
 */
package io.newswire.enrich.quotes.clauses;
