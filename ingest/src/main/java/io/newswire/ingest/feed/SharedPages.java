package io.newswire.ingest.feed;

import io.newswire.ingest.feed.document.FeedEntry;
import io.newswire.model.CanonicalUrl;
import io.newswire.model.feed.Feed;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds entries that share one page, such as the updates of a live blog or the messages of a status
 * page. Each that has an id and a text of its own is an article of its own, made of what the feed
 * says; the page cannot be told apart for them.
 */
final class SharedPages {
  private SharedPages() {}

  /**
   * The entries, those that share their page marked.
   *
   * @param memory knows by what an entry went when it was taken, which stays
   */
  static List<FeedEntry> marked(List<FeedEntry> entries, Feed feed, PartitionState memory) {
    Map<String, List<FeedEntry>> pages =
        entries.stream()
            .filter(entry -> entry.url() != null)
            .collect(Collectors.groupingBy(entry -> CanonicalUrl.of(entry.url())));
    return entries.stream()
        .map(
            entry ->
                entry.url() != null
                        && entry.id() != null
                        && goesById(entry, pages.get(CanonicalUrl.of(entry.url())), feed, memory)
                    ? entry.withSharesPage(true)
                    : entry)
        .toList();
  }

  private static boolean goesById(
      FeedEntry entry, List<FeedEntry> ofPage, Feed feed, PartitionState memory) {
    if (memory.entry(EntryKey.ofId(feed, entry.id())) != null) {
      return true;
    }
    EntryMemory page = memory.entry(EntryKey.ofPage(entry.url()));
    boolean isThePage = page != null && entry.id().equals(page.id());
    List<FeedEntry> articles = isThePage || ofPage.size() == 1 ? List.of() : articles(ofPage);
    return articles.contains(entry)
        && distinct(articles, FeedEntry::id) > 1
        && distinct(articles, SharedPages::says) > 1;
  }

  private static List<FeedEntry> articles(List<FeedEntry> ofPage) {
    return ofPage.stream()
        .filter(entry -> entry.id() != null && FullText.partOf(entry).isPresent())
        .toList();
  }

  /** The same article is listed twice with new ids by some. */
  private static String says(FeedEntry entry) {
    return EntryKey.content(entry.withUpdatedAt(null));
  }

  private static long distinct(List<FeedEntry> entries, Function<FeedEntry, String> by) {
    return entries.stream().map(by).distinct().count();
  }
}
