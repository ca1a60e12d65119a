package io.newswire.launcher.api;

import io.newswire.http.HttpServer;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.model.PublicationTime;
import io.newswire.model.PublishingStatus;
import io.newswire.model.alert.AlertBuilder;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The feeds of the server, on a real Elasticsearch with five articles and three alerts, for all
 * tests of a class.
 */
final class NewsFeedServer implements BeforeAllCallback, AfterAllCallback {
  private static final NewswireConfig CONFIG =
      new NewswireConfig(Map.of(ConfigKeys.INGEST_HTTP_PORT, 0));
  static final Instant REVISED = Instant.parse("2026-11-05T08:00:00Z");
  static final String EVIL = "a\u0000\u001b[31m\ud800 <b>&amp;]]> \u202e\uffff z";
  static final String CLEAN = "a\ufffd\ufffd[31m\ufffd <b>&amp;]]> \u202e\ufffd z";

  private IndexedNews news;
  private HttpServer http;

  @Override
  public void beforeAll(ExtensionContext tests) throws Exception {
    news = new IndexedNews(CONFIG);
    write(article("ferry", "Ferry strikes the pier", 1).description("Fog over the sound"));
    write(article("dam", "Dam to be raised", 2).authors(List.of("Ada Brandt")).revision(3));
    write(article("withheld", "Ferry: not yet", 3).status(PublishingStatus.WITHHELD));
    Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
    write(article("embargoed", "Ferry: soon", 4).embargoedUntil(tomorrow));
    write(
        article("evil", EVIL + " hostile", 5)
            .url("javascript:alert(1)")
            .description(EVIL)
            .authors(List.of(EVIL))
            .text("hostile"));
    alert("ferry", AlertKind.MATCH);
    alert("dam", AlertKind.RECALL);
    alert("withheld", AlertKind.MATCH);
    http = new HttpServer(CONFIG, List.of(new NewsFeedRoutes(news::search)));
    http.start();
  }

  @Override
  public void afterAll(ExtensionContext tests) {
    http.close();
    news.close();
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + http.port() + path);
  }

  private static ArticleBuilder article(String id, String title, int day) {
    return ArticleBuilder.builder()
        .id(id)
        .url("https://herald.example/" + id)
        .source("herald.example")
        .title(title)
        .text("Ruth Calloway stood there.")
        .language("en")
        .revision(1)
        .publishedAt(PublicationTime.parse("2026-11-0%dT10:00:00Z".formatted(day)))
        .firstSeenAt(Instant.parse("2026-11-05T00:00:00Z"));
  }

  private void write(ArticleBuilder article) throws Exception {
    Entity ruth =
        new Entity("person:ruth-calloway", "Ruth Calloway", EntityType.PERSON, List.of(), 1);
    int day = article.build().publishedAt().date().getDayOfMonth();
    EnrichedArticle enriched =
        new EnrichedArticle(
            article.build(),
            List.of(),
            List.of(ruth),
            List.of(),
            List.of(),
            REVISED.plusSeconds(day));
    news.write(enriched, Instant.now());
  }

  private void alert(String articleId, AlertKind kind) throws Exception {
    Instant now = Instant.now();
    news.write(
        AlertBuilder.builder()
            .id("boats-" + articleId)
            .kind(kind)
            .ruleId("boats")
            .articleId(articleId)
            .matchedAt(now)
            .changedAt(now)
            .build());
  }
}
