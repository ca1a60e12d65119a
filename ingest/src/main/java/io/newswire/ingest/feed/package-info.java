/**
 * Feeds: articles of RSS, RDF, Atom, JSON Feed and news sitemaps. Read {@link
 * io.newswire.ingest.feed.FeedPoller} first; {@code document} reads feeds, {@code web} fetches.
 */
package io.newswire.ingest.feed;
