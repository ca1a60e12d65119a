package io.newswire.launcher.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.enrich.Enricher;
import io.newswire.enrich.quotes.PatternQuoteFinder;
import io.newswire.http.HttpServer;
import io.newswire.index.search.NewsSearch;
import io.newswire.launcher.run.StageWarmUp;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.ArticleId;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.model.GeoPoint;
import io.newswire.model.Json;
import io.newswire.model.PublicationTime;
import io.newswire.model.PublishingStatus;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.model.history.Difference;
import io.newswire.model.history.FactChange;
import io.newswire.model.history.FactKind;
import io.newswire.model.history.HistoryEntry;
import io.newswire.model.history.HistoryEntryBuilder;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The routes of searches on a real Elasticsearch with three articles, one of them withheld, for all
 * tests of a class.
 */
final class SearchedNews implements BeforeAllCallback, AfterAllCallback {
  private static final NewswireConfig CONFIG =
      new NewswireConfig(Map.of(ConfigKeys.INGEST_HTTP_PORT, 0));
  static final String FERRY = "https://ledger.example/ferry";
  static final String WITHHELD = "https://ledger.example/withheld";

  private static final Enricher ENRICHER =
      new Enricher(StageWarmUp.tagger(), new PatternQuoteFinder());

  /** A place that the dam's article names, and is about. */
  private static final Entity QUAYSIDE =
      new Entity(
          "location:quayside",
          "Quayside",
          EntityType.LOCATION,
          List.of(),
          1,
          new GeoPoint(33.9, 35.5),
          0.7);

  private static final List<HistoryEntry> HISTORY =
      List.of(
          HistoryEntryBuilder.builder().revision(1).build(),
          HistoryEntryBuilder.builder()
              .revision(2)
              .receivedAt(Instant.parse("2026-11-05T09:00:00Z"))
              .correction("CORRECTION: It was the east pier.")
              .text(List.of(new Difference("struck the", "west", "east", "pier")))
              .facts(List.of(new FactChange(FactKind.NAME, "West Pier", "East Pier")))
              .build());

  private IndexedNews news;
  private HttpServer http;

  @Override
  public void beforeAll(ExtensionContext tests) throws Exception {
    news = new IndexedNews(CONFIG);
    write(
        article(FERRY, "Ferry strikes the pier", "2026-11-01T10:00:00Z")
            .text("“The fog came at noon,” said Ruth Calloway. The ferry struck the east pier."));
    write(
        article("https://herald.example/dam", "Dam to be raised", "2026-11-02T10:00:00Z")
            .text("“Ruth Calloway was right,” said Ben Okonjo. The dam keeps the ferry afloat."),
        QUAYSIDE);
    write(
        article(WITHHELD, "Not yet", "2026-11-03T10:00:00Z")
            .status(PublishingStatus.WITHHELD)
            .text("The ferry that nobody may read of."));
    http = serve(news.search());
  }

  /** Asks Elasticsearch itself. */
  NewsSearch search() {
    return news.search().orElseThrow();
  }

  /** The address of the server. */
  String url() {
    return "http://127.0.0.1:" + http.port();
  }

  static HttpServer serve(Optional<NewsSearch> search) {
    HttpServer server = new HttpServer(CONFIG, List.of(new SearchRoutes(() -> search)));
    server.start();
    return server;
  }

  List<String> titles(String parameters) throws Exception {
    return json(200, "/search?" + parameters).findValuesAsText("title");
  }

  String error(int status, String path) throws Exception {
    return json(status, path).get("error").asText();
  }

  JsonNode json(int status, String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    return Json.MAPPER.readTree(answer.body());
  }

  HttpResponse<String> get(String path) throws Exception {
    return get(http, path);
  }

  static HttpResponse<String> get(HttpServer server, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return DescribedApi.check(
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString()));
  }

  private static ArticleBuilder article(String url, String title, String publishedAt) {
    return ArticleBuilder.builder()
        .id(ArticleId.ofUrl(url))
        .url(url)
        .source(URI.create(url).getHost())
        .title(title)
        .language("en")
        .publishedAt(PublicationTime.parse(publishedAt))
        .firstSeenAt(Instant.parse("2026-11-05T00:00:00Z"));
  }

  private void write(ArticleBuilder builder, Entity... more) throws Exception {
    EnrichedArticle found = ENRICHER.enrich(builder.build());
    List<Entity> entities = Stream.concat(found.entities().stream(), Stream.of(more)).toList();
    EnrichedArticle enriched =
        new EnrichedArticle(
                found.article(), found.mentions(), entities, found.quotes(), List.of(), null)
            .withHistory(HISTORY);
    news.write(enriched, Instant.now());
  }

  @Override
  public void afterAll(ExtensionContext tests) {
    http.close();
    news.close();
  }
}
