/**
 * Any document becomes an article.
 *
 * <p>{@link io.newswire.ingest.extract.StandardExtractor} finds out what a document is, hands it to
 * the reader of that type, and gives the article its id. A reader knows one type of document:
 * article JSON, HTML ({@code html}), plain text, news agencies' formats ({@code wire}), and what
 * Tika parses in processes of its own ({@code tika}).
 */
package io.newswire.ingest.extract;
