/**
 * Finds statements without quotation marks: where the clause that a reporting verb takes begins and
 * ends. {@code IndirectQuotes} does it in English, {@code LexiconReports} in other languages.
 */
package io.newswire.enrich.quotes.indirect;
