package io.newswire.ingest.feed;

import io.newswire.ingest.feed.document.FeedEntry;
import io.newswire.model.RawDocument;

/**
 * What is to be written for an entry, all or nothing.
 *
 * @param key its {@link EntryKey}
 * @param memory what is remembered from then on
 * @param document for {@code news.raw}; null if none
 * @param entry what the feed says of it, where it is given up; null otherwise
 * @param rejection why it is given up, for {@code news.rejected}; null if it is not
 */
record EntryChange(
    String key, EntryMemory memory, RawDocument document, FeedEntry entry, String rejection) {

  static EntryChange remembered(String key, EntryMemory memory) {
    return new EntryChange(key, memory, null, null, null);
  }

  static EntryChange published(String key, EntryMemory memory, RawDocument document) {
    return new EntryChange(key, memory, document, null, null);
  }

  static EntryChange rejected(String key, EntryMemory memory, FeedEntry entry, String reason) {
    return new EntryChange(key, memory, null, entry, reason);
  }
}
