/**
 * The query language of alert rules and searches, and the text analysis of both.
 *
 * <p>{@link io.newswire.query.NewsQuery} parses a query in two steps: {@code QueryText} rewrites
 * what was typed to Lucene's classic syntax, and {@code NewsQueryParser} parses that. {@code
 * QueryLimits} has the limits on the cost of a query. {@link io.newswire.query.TextAnalyzer}
 * tokenises texts with the definitions that Elasticsearch gets too. Alert rules run the query with
 * Lucene on each article; the index module translates it to a request to Elasticsearch.
 */
package io.newswire.query;
