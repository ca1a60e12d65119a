package io.newswire.ingest.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.ingest.extract.DocumentKey;
import io.newswire.ingest.extract.text.MarkupText;
import io.newswire.ingest.extract.text.PageAddress;
import io.newswire.ingest.feed.document.FeedEntry;
import io.newswire.ingest.feed.web.WebAnswer;
import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.ArticleId;
import io.newswire.model.FeedItem;
import io.newswire.model.Json;
import io.newswire.model.RawDocument;
import io.newswire.model.feed.Feed;
import java.time.Instant;

/** Documents for {@code news.raw}, as all inputs make them. */
final class FeedArticles {
  private FeedArticles() {}

  /**
   * The article's page as it came, under the address it came from, with what the feed says of it.
   */
  static RawDocument ofPage(Feed feed, FeedEntry entry, WebAnswer page, Instant now) {
    String url = page.url().toString();
    FeedItem item = new FeedItem(entry.title(), entry.authors(), entry.publishedAt());
    return new RawDocument(page.content(), url, url, feed.source(), page.contentType(), now, null)
        .withFeedItem(item);
  }

  /**
   * What the feed says of the article, as article JSON.
   *
   * @param html its text
   */
  static RawDocument ofEntry(Feed feed, FeedEntry entry, String html, Instant now) {
    Article article =
        ArticleBuilder.builder()
            .id(entry.hasOwnPage() ? null : entry.id())
            .url(entry.url())
            .source(entry.hasOwnPage() ? feed.source() : source(feed))
            .title(entry.title())
            .authors(entry.authors())
            .publishedAt(entry.publishedAt())
            .language(entry.language())
            .description(description(entry, html))
            .keywords(entry.keywords())
            .imageUrl(entry.imageUrl())
            .build();
    ObjectNode json = Json.MAPPER.valueToTree(article);
    json.put("html", html);
    RawDocument document =
        new RawDocument(
            Json.bytes(json), null, entry.url(), feed.source(), "application/json", now, null);
    return document.withKey(key(document, feed, entry));
  }

  private static String description(FeedEntry entry, String html) {
    boolean hasOwn = entry.summary() != null && entry.summary().length() < html.length() / 2;
    return hasOwn ? MarkupText.strip(entry.summary()) : null;
  }

  /**
   * An article that shares its page is pushed under its id, by which it then goes. One without
   * address and id goes by what it says, and by the feed for want of more.
   */
  private static String key(RawDocument document, Feed feed, FeedEntry entry) {
    if (entry.url() != null && !entry.hasOwnPage()) {
      return ArticleId.ofPublisherId(source(feed), entry.id());
    }
    String key = DocumentKey.of(document);
    return key == null ? EntryKey.of(feed, entry) : key;
  }

  /** With a publisher's id there must be a source: the feed's site, if nobody named another. */
  private static String source(Feed feed) {
    return feed.source() == null ? PageAddress.site(feed.url()) : feed.source();
  }
}
