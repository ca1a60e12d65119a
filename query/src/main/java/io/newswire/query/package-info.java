/**
 * The query language of alert rules and of searches, and how texts are analysed for both.
 *
 * <p>{@link io.newswire.query.NewsQuery} reads a query: {@code QueryText} turns what people type
 * into Lucene's classic syntax, {@code QueryLimits} refuses what would cost too much, {@code
 * NewsQueryParser} parses. {@link io.newswire.query.TextAnalyzer} cuts texts into words, from the
 * same file that Elasticsearch gets. Alert rules run the result in Lucene Monitor; the index module
 * writes it as a request to Elasticsearch.
 */
package io.newswire.query;
