package io.newswire.launcher.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.newswire.model.Json;
import java.time.Instant;
import java.util.List;

/** A feed as <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record JsonFeed(
    String version,
    String title,
    String homePageUrl,
    String feedUrl,
    String nextUrl,
    List<Item> items) {
  static final String TYPE = "application/feed+json";

  private static final String VERSION = "https://jsonfeed.org/version/1.1";

  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      String id,
      String url,
      String title,
      String contentText,
      Instant datePublished,
      Instant dateModified,
      String language,
      List<Author> authors,
      List<String> tags) {}

  record Author(String name) {}

  static byte[] write(NewsFeed news) {
    return Json.bytes(
        new JsonFeed(
            VERSION,
            news.title(),
            news.home(),
            news.self(),
            news.next(),
            news.entries().stream().map(JsonFeed::item).toList()));
  }

  private static Item item(NewsFeed.Entry article) {
    return new Item(
        article.id(),
        article.url(),
        article.title(),
        article.summary(),
        article.published(),
        article.updated(),
        article.language(),
        article.authors().stream().map(Author::new).toList(),
        article.tags());
  }
}
