package io.newswire.ingest.feed;

import io.newswire.ingest.feed.document.FeedDocument;
import io.newswire.ingest.feed.document.FeedEntry;
import io.newswire.model.CanonicalUrl;
import io.newswire.model.Fingerprint;
import io.newswire.model.feed.Feed;
import java.net.URI;
import java.util.List;

/**
 * What an entry is remembered by. An article's page names it, whatever feeds lead to it and however
 * often one lists it; an entry without a page of its own goes by its publisher's id, or else by
 * what it says.
 */
final class EntryKey {
  private EntryKey() {}

  /** Of an entry as {@link #entries} and {@link SharedPages} give it. */
  static String of(Feed feed, FeedEntry entry) {
    if (entry.hasOwnPage()) {
      return ofPage(entry.url());
    }
    return entry.id() != null ? ofId(feed, entry.id()) : ofText(feed, entry);
  }

  static String ofId(Feed feed, String id) {
    return Fingerprint.of("id", feed.url(), id);
  }

  static String ofText(Feed feed, FeedEntry entry) {
    return Fingerprint.of("content", feed.url(), entry.title(), entry.content(), entry.summary());
  }

  static String ofPage(String url) {
    return Fingerprint.of("page", CanonicalUrl.of(url));
  }

  /** The entries of a feed, without addresses that lead to the site instead of an article. */
  static List<FeedEntry> entries(FeedDocument document) {
    return document.entries().stream()
        .map(entry -> leadsToSite(entry, document) ? entry.withUrl(null) : entry)
        .toList();
  }

  private static boolean leadsToSite(FeedEntry entry, FeedDocument document) {
    return entry.url() != null
        && (isHome(URI.create(entry.url())) || entry.url().equals(document.site()));
  }

  /** Whether the address is that of a whole site. */
  static boolean isHome(URI url) {
    return url.getRawPath().length() <= 1 && url.getRawQuery() == null;
  }

  /** Changes when the publisher changes anything of the entry. */
  static String content(FeedEntry entry) {
    return Fingerprint.of(
        entry.title(),
        entry.content(),
        entry.summary(),
        entry.updatedAt() == null ? null : entry.updatedAt().toString());
  }
}
