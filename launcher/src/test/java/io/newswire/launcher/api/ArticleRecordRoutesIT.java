package io.newswire.launcher.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.ArticleId;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.PublishingStatus;
import io.newswire.model.RawHeaders;
import io.newswire.model.RawPosition;
import io.newswire.model.Topics;
import io.newswire.model.alert.AlertBuilder;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is answered beside an article, from real topics and a real index. */
class ArticleRecordRoutesIT {
  private static final String PAGE = "<html><script>alert(1)</script><p>The ferry.</p></html>";

  /** An offset that no test reaches on the topic that they share. */
  private static final long GONE = 99_000_000;

  private final Instant received = Instant.now().minusSeconds(60);
  private final String url = "https://herald.example/" + Services.uniqueId();
  private final String id = ArticleId.ofUrl(url);
  private ArticleRecordsServer records;
  private NewswireConfig config;
  private IndexedNews index;
  private ApiServer server;

  @BeforeEach
  void start() throws Exception {
    records = new ArticleRecordsServer();
    config = records.config();
    index = records.index();
    server = records.server();
  }

  @AfterEach
  void stop() {
    records.close();
  }

  @Test
  void theRevisionsThatAreStillThereAreCompared() throws Exception {
    Article first = article(1).title("Ferry strikes pier").text("The ferry.").build();
    publish(first, new RawPosition(0, GONE + 0));
    publish(
        first.with(it -> it.revision(3).title("Ferry strikes east pier").text("The ferry sank.")),
        new RawPosition(0, GONE + 1));
    Article last =
        first.with(it -> it.revision(4).title("Ferry strikes east pier").text("It sank."));
    publish(last, new RawPosition(0, GONE + 2));
    index.write(enriched(last), Instant.now());

    JsonNode found = server.get("/articles/" + id + "/revisions");

    assertThat(found.get("latest").asInt()).isEqualTo(4);
    assertThat(found.get("revisions").findValuesAsText("revision")).containsExactly("1", "3", "4");
    assertThat(found.at("/revisions/0/title").asText()).isEqualTo("Ferry strikes pier");
    assertThat(found.at("/revisions/1").has("changed")).isFalse();
    assertThat(found.at("/revisions/2/changed").toString()).isEqualTo("[\"text\"]");
    assertThat(found.at("/revisions/2/characters").asInt()).isEqualTo(8);
    assertThat(found.get("note").asText()).startsWith("3 of 4 revisions are known");
  }

  @Test
  void anEarlierRevisionThatReadersMayNotSeeHasNoTitle() throws Exception {
    Article first = article(1).title("Secret").text("x").status(PublishingStatus.WITHHELD).build();
    publish(first, new RawPosition(0, GONE + 0));
    Article last = first.with(it -> it.revision(2).title("Open").status(PublishingStatus.USABLE));
    publish(last, new RawPosition(0, GONE + 1));
    index.write(enriched(last), Instant.now());

    assertThat(server.get("/articles/" + id + "/revisions").toString())
        .contains("Open", "\"changed\":[\"title\",\"status\"]")
        .doesNotContain("Secret");
  }

  @Test
  void theRawDocumentIsAFileAndNeverAPage() throws Exception {
    publish(article(1).text("The ferry.").build(), raw(PAGE));
    index.write(enriched(article(1).text("The ferry.").build()), Instant.now());

    HttpResponse<String> file = server.ask("GET", "/articles/" + id + "/raw", "");

    assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
    assertThat(file.body()).isEqualTo(PAGE);
    assertThat(file.headers().firstValue("Content-Type")).contains("application/octet-stream");
    assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .isEqualTo("attachment; filename=\"article-" + id + ".txt\"");
  }

  @Test
  void aRawDocumentThatIsGoneIsSaidToBe() throws Exception {
    publish(article(1).text("The ferry.").build(), new RawPosition(0, GONE));
    index.write(enriched(article(1).text("The ferry.").build()), Instant.now());

    assertThat(server.error(404, "GET", "/articles/" + id + "/raw", ""))
        .contains(id, "no longer on news.raw or news.raw-urgent");
  }

  @Test
  void theTraceIsThatOfWhereByIdAndByAddress() throws Exception {
    RawPosition at = raw(PAGE);
    Article article = article(1).title("Ferry").text("The ferry.").build();
    send(Topics.ARTICLES, id, Json.bytes(article), at);
    publish(article, at);
    index.write(enriched(article), Instant.now());

    for (String path :
        List.of("/articles/" + id + "/trace", "/where?name=" + URLEncoder.encode(url, UTF_8))) {
      JsonNode trace = server.get(path).get(0);
      assertThat(trace.get("outcome").asText()).isEqualTo("SEARCHABLE");
      assertThat(trace.get("steps").findValuesAsText("stage"))
          .containsExactly("received", "extracted", "enriched", "indexed");
      assertThat(trace.at("/steps/1/detail").asText()).isEqualTo("Ferry");
    }
    for (String unknown : List.of("unknown", "://", "x://%25%25", "%22%0A")) {
      assertThat(server.get("/where?name=" + unknown)).isEmpty();
    }
    assertThat(server.error(400, "GET", "/where", "")).contains("name");
    assertThat(server.error(400, "GET", "/where?name=x&since=soon", "")).contains("since", "soon");
  }

  @Test
  void theTraceOfAHiddenArticleTellsNeitherItsTitleNorItsAddress() throws Exception {
    RawPosition at = raw(PAGE);
    Article article =
        article(1)
            .title("Secret")
            .text("x")
            .embargoedUntil(Instant.now().plus(Duration.ofHours(1)))
            .build();
    send(Topics.ARTICLES, id, Json.bytes(article), at);
    publish(article, at);
    index.write(enriched(article), Instant.now());

    JsonNode trace = server.get("/articles/" + id + "/trace");
    assertThat(trace.at("/0/outcome").asText()).isEqualTo("HIDDEN");
    assertThat(trace.toString()).contains("received").doesNotContain("Secret", url);
    assertThat(server.error(404, "GET", "/articles/" + id + "/revisions", "")).contains(id);
    assertThat(server.error(404, "GET", "/articles/" + id + "/alerts", "")).contains(id);
  }

  @Test
  void theRulesThatAnArticleFiredAreThoseOfTheIndex() throws Exception {
    index.write(enriched(article(1).text("The ferry.").build()), Instant.now());
    for (String rule : List.of("ferry", "pier")) {
      index.write(
          AlertBuilder.builder()
              .id("alert-" + rule + id)
              .kind(AlertKind.MATCH)
              .sequence(1)
              .ruleId(rule)
              .ruleName("The " + rule)
              .ruleVersion(2)
              .articleId(id)
              .destinations(List.of("slack:https://hooks.example/secret"))
              .matchedWords(List.of(rule))
              .matchedAt(received.plusSeconds(rule.length()))
              .changedAt(received)
              .build());
    }

    JsonNode alerts = server.get("/articles/" + id + "/alerts");

    assertThat(alerts.findValuesAsText("ruleName")).containsExactly("The pier", "The ferry");
    assertThat(alerts.at("/0/matchedWords/0").asText()).isEqualTo("pier");
    assertThat(alerts.at("/0/kind").asText()).isEqualTo("match");
    assertThat(alerts.toString()).doesNotContain("secret");
  }

  @Test
  void withoutKafkaTheAnswerSaysSo() throws Exception {
    index.write(enriched(article(1).text("The ferry.").build()), Instant.now());
    NewswireConfig away =
        config
            .with(ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, "127.0.0.1:1")
            .with("kafka.default.api.timeout.ms", 1_000);
    try (ArticleRecordRoutes without = new ArticleRecordRoutes(away, index::search);
        ApiServer alone = new ApiServer(away, without)) {
      for (String what : List.of("revisions", "raw", "trace")) {
        assertThat(alone.error(503, "GET", "/articles/" + id + "/" + what, "")).contains("Kafka");
      }
      assertThat(alone.get("/articles/" + id + "/alerts")).isEmpty();
    }
  }

  private ArticleBuilder article(int revision) {
    return ArticleBuilder.builder()
        .id(id)
        .url(url)
        .receivedAt(received)
        .extractedAt(received.plusMillis(20))
        .firstSeenAt(received.plusMillis(30))
        .revision(revision);
  }

  private static EnrichedArticle enriched(Article article) {
    return new EnrichedArticle(
        article, List.of(), List.of(), List.of(), List.of(), article.firstSeenAt().plusMillis(5));
  }

  private RawPosition raw(String page) throws Exception {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(Topics.RAW, url.getBytes(UTF_8), page.getBytes(UTF_8));
    record.headers().add(RawHeaders.URL, url.getBytes(UTF_8));
    RecordMetadata at = records.send(record);
    return new RawPosition(at.partition(), at.offset());
  }

  private void publish(Article article, RawPosition raw) throws Exception {
    send(Topics.ENRICHED, id, Json.bytes(enriched(article)), raw);
  }

  private void send(String topic, String key, byte[] value, RawPosition raw) throws Exception {
    long at = received.plusMillis(20).toEpochMilli();
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(topic, null, at, key.getBytes(UTF_8), value);
    raw.writeTo(record.headers());
    records.send(record);
  }
}
