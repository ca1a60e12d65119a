/**
 * Feeds as documents: {@link io.newswire.ingest.feed.document.FeedReader} makes one form of RSS,
 * RDF, Atom, JSON Feed and sitemaps, whoever wrote them.
 */
package io.newswire.ingest.feed.document;
