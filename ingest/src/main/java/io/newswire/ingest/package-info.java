/**
 * The way in: HTTP, folder and feeds take documents and publish them to {@code news.raw}, and the
 * worker turns each into an article on {@code news.articles}. Read {@link
 * io.newswire.ingest.ExtractionWorker} first.
 *
 * <p>A document counts as taken only when Kafka has acknowledged it. From there on nothing is lost:
 * the worker reads, extracts and writes in Kafka transactions, and whatever it cannot use goes to
 * {@code news.rejected} with the reason.
 */
package io.newswire.ingest;
