package io.newswire.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.EnrichService;
import io.newswire.ingest.IngestService;
import io.newswire.ingest.extract.StandardExtractor;
import io.newswire.model.Article;
import io.newswire.model.ArticleId;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.PublishingStatus;
import io.newswire.model.QuotedArticle;
import io.newswire.model.Rejection;
import io.newswire.model.TaggedArticle;
import io.newswire.model.Topics;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestTopics;
import io.newswire.testkit.TopicProbe;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the HTTP server to {@code news.enriched}: what bound publishers do to each other. */
class OwnershipIT {
  private static final String NEWSROOM = "newsroom-0123456789abcdef";
  private static final String HERALD = "herald-0123456789abcdef";
  private static final String GAZETTE = "gazette-0123456789abcdef";

  private final HttpClient client = HttpClient.newHttpClient();
  private final String test = Services.uniqueId();
  private final String url = "https://%s.example/ferry".formatted(test);
  private final String id = ArticleId.ofUrl(url);
  private final String encoded = URLEncoder.encode(url, StandardCharsets.UTF_8);
  @TempDir private Path folder;
  private IngestService ingest;
  private EnrichService enrich;
  private TopicProbe enriched;
  private TopicProbe rejected;

  @BeforeEach
  void start() throws IOException {
    Path publishers =
        Files.writeString(
            folder.resolve("publishers.properties"),
            """
            newsroom.key=%s
            herald.key=%s
            herald.source=Herald
            gazette.key=%s
            gazette.source=Gazette
            """
                .formatted(NEWSROOM, HERALD, GAZETTE));
    NewswireConfig config =
        Services.kafkaConfig(Map.of(ConfigKeys.INGEST_HTTP_PUBLISHERS, publishers.toString()));
    TestTopics.create(config);
    enriched = TopicProbe.fromNow(config, Topics.ENRICHED);
    rejected = TopicProbe.fromNow(config, Topics.REJECTED);
    ingest = new IngestService(config, new StandardExtractor(config), List.of());
    enrich =
        new EnrichService(
            config,
            article -> new TaggedArticle(article, List.of(), List.of()),
            tagged -> new QuotedArticle(tagged, List.of()));
    ingest.start();
    enrich.start();
  }

  @AfterEach
  void close() {
    ingest.close();
    enrich.close();
    enriched.close();
    rejected.close();
  }

  @Test
  void noDoorLetsABoundPublisherChangeOrWithdrawAnothersArticle() throws Exception {
    String story = json(url, "The ferry of %s is late.".formatted(test));
    post(HERALD, "", "application/json", story);
    assertThat(next(this::isStory).source()).isEqualTo("Herald");

    String forged = "There is no ferry. ".repeat(20);
    String page =
        "<html><head><link rel=canonical href='%s'></head><body><article><p>%s</p></article></body>"
            .formatted(url, forged);
    String ld =
        "{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"url\":\"%s\",\"headline\":"
                .formatted(url)
            + "\"No ferry\",\"articleBody\":\"%s\",\"publisher\":{\"name\":\"Herald\"}}"
                .formatted(forged);
    post(GAZETTE, "", "application/json", json(url, forged));
    post(
        GAZETTE,
        "",
        "application/json",
        "{\"id\":\"%s\",\"url\":\"%s\",\"source\":\"Herald\",\"version\":9,\"text\":\"%s\"}"
            .formatted(id, url, forged + "1"));
    post(GAZETTE, "", "application/x-ndjson", json(url, forged + "2") + "\n");
    post(GAZETTE, "", "text/html", page);
    post(GAZETTE, "?url=" + encoded, "text/plain", forged + "3");
    post(GAZETTE, "?id=" + encoded, "text/plain", forged + "4");
    post(GAZETTE, "", "application/ld+json", ld);
    post(GAZETTE, "", "application/json", json(url, forged + "5"), "bound-source", "Herald");
    send(request(GAZETTE, "/articles?url=" + encoded).DELETE());

    assertThat(rejected.await(9, this::isStory))
        .extracting(record -> Rejection.readFrom(record.headers()))
        .allSatisfy(
            rejection -> {
              assertThat(rejection.stage()).isEqualTo("revise");
              assertThat(rejection.reason())
                  .contains(url, "of source 'Herald'", "publisher 'gazette'", "source 'Gazette'");
            });
    post(HERALD, "", "application/json", story.replace("late", "on time"));
    assertThat(next(this::isStory))
        .extracting(Article::revision, Article::text)
        .containsExactly(2, "The ferry of %s is on time.".formatted(test));
    send(request(HERALD, "/articles?url=" + encoded).DELETE());
    assertThat(next(this::isStory).status()).isEqualTo(PublishingStatus.CANCELED);
    post(NEWSROOM, "", "application/json", story.replaceFirst("[{]", "{\"status\":\"usable\","));
    assertThat(next(this::isStory).revision()).isEqualTo(4);
  }

  @Test
  void theSameIdOrTextOfAnotherSourceIsAnotherArticleOrRefused() throws Exception {
    String named = "{\"id\":\"%s\",\"source\":\"Herald\",\"text\":\"%s\"}";
    post(HERALD, "", "application/json", named.formatted(test, "The quay is open."));
    assertThat(next(record -> record.key().equals(ArticleId.ofPublisherId("Herald", test))).text())
        .isEqualTo("The quay is open.");
    post(GAZETTE, "", "application/json", named.formatted(test, "The quay is shut."));
    assertThat(next(record -> record.key().equals(ArticleId.ofPublisherId("Gazette", test))))
        .extracting(Article::source, Article::text)
        .containsExactly("Gazette", "The quay is shut.");

    String text = "The quay of %s was sold to the town on Friday.".formatted(test);
    post(HERALD, "", "text/plain", text);
    Article sold =
        next(record -> new String(record.value(), StandardCharsets.UTF_8).contains(text));
    assertThat(sold.source()).isEqualTo("Herald");
    post(GAZETTE, "", "text/plain", text);
    assertThat(Rejection.readFrom(rejected.awaitKey(sold.id(), 1).get(0).headers()).reason())
        .contains(sold.id(), "of source 'Herald'", "publisher 'gazette'");
  }

  private boolean isStory(ConsumerRecord<String, byte[]> record) {
    return id.equals(record.key());
  }

  private Article next(Predicate<ConsumerRecord<String, byte[]>> wanted) throws Exception {
    return Json.read(enriched.await(1, wanted).get(0).value(), EnrichedArticle.class).article();
  }

  private static String json(String url, String text) {
    return "{\"url\":\"%s\",\"text\":\"%s\"}".formatted(url, text);
  }

  private void post(String key, String query, String type, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        request(key, "/articles" + query)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body));
    send(headers.length == 0 ? request : request.headers(headers));
  }

  private HttpRequest.Builder request(String key, String path) {
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:%d%s".formatted(ingest.httpPort(), path)))
        .header("Authorization", "Bearer " + key);
  }

  private void send(HttpRequest.Builder request) throws Exception {
    var response = client.send(request.build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
  }
}
