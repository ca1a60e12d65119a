package io.newswire.launcher.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.admin.CompactedTopic;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.PublishingStatus;
import io.newswire.model.RawPosition;
import io.newswire.model.Topics;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertBuilder;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is purged of an article, from real topics and a real index. */
class PurgeRouteIT {
  private final Instant received = Instant.now().minusSeconds(60);
  private final String id = Services.uniqueId();
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
  void aWithdrawnArticleIsDeletedAndItsTopicsSayWhenTheyForget() throws Exception {
    Headers fromRaw = new RecordHeaders();
    var raw = records.send(new ProducerRecord<>(Topics.RAW, "a page".getBytes(UTF_8)));
    new RawPosition(raw.partition(), raw.offset()).writeTo(fromRaw);
    send(Topics.ARTICLES, id, "{}", fromRaw);
    send(Topics.ENRICHED, id, text(enriched(PublishingStatus.CANCELED)), fromRaw);
    send(Topics.ENRICHED, "other", "{}", new RecordHeaders());
    send(Topics.ALERTS, "rule", text(alert()), new RecordHeaders());
    index.write(enriched(PublishingStatus.CANCELED), Instant.now());
    index.write(alert());

    JsonNode looked = server.json(200, "POST", path() + "?dryRun=true", "");
    assertThat(looked.get("documents").toString())
        .isEqualTo("{\"news-alerts\":1,\"news-articles\":1}");
    Map<String, JsonNode> topics = byName(looked.get("topics"));
    assertThat(topics)
        .containsOnlyKeys(Topics.RAW, Topics.ARTICLES, Topics.ENRICHED, Topics.ALERTS);
    assertThat(topics.get(Topics.ENRICHED).get("tombstone").asBoolean()).isTrue();
    JsonNode articles = topics.get(Topics.ARTICLES);
    assertThat(articles.get("tombstone").asBoolean()).isFalse();
    assertThat(articles.get("cleanupPolicy").asText()).isEqualTo("delete");
    assertThat(articles.get("retentionMs").asLong()).isEqualTo(Duration.ofDays(7).toMillis());
    assertThat(Instant.parse(articles.get("forgottenBy").asText()))
        .isEqualTo(
            Instant.parse(articles.get("newest").asText())
                .plusMillis(articles.get("segmentMs").asLong())
                .plus(Duration.ofDays(7)));
    assertThat(CompactedTopic.read(config, Topics.ENRICHED)).containsKey(id);
    assertThat(server.json(200, "POST", path() + "?dryRun=true", "")).isEqualTo(looked);

    JsonNode purged = server.json(200, "POST", path(), "");

    assertThat(purged.get("documents")).isEqualTo(looked.get("documents"));
    assertThat(CompactedTopic.read(config, Topics.ENRICHED)).doesNotContainKey(id);
    assertThat(CompactedTopic.read(config, Topics.ENRICHED)).containsKey("other");
    JsonNode again = server.json(200, "POST", path(), "");
    assertThat(again.get("documents")).isEmpty();
  }

  @Test
  void anArticleThatIsNotWithdrawnIsNotPurged() throws Exception {
    index.write(enriched(PublishingStatus.USABLE), Instant.now());

    assertThat(server.error(400, "POST", path(), "")).contains(id, "withdraw it first");
    assertThat(index.search().orElseThrow().deletion().count(id)).isNotEmpty();
  }

  @Test
  void anArticleThatTheIndexDoesNotHaveIsNotPurgedWhileItLives() throws Exception {
    send(Topics.ENRICHED, id, text(enriched(PublishingStatus.USABLE)), new RecordHeaders());

    assertNotPurged();
    assertThat(CompactedTopic.read(config, Topics.ENRICHED)).containsKey(id);
  }

  @Test
  void anArticleThatWasRevivedIsNotPurgedThoughTheIndexHasItAsWithdrawn() throws Exception {
    index.write(enriched(PublishingStatus.CANCELED), Instant.now());
    send(Topics.ENRICHED, id, text(enriched(PublishingStatus.CANCELED)), new RecordHeaders());
    send(Topics.ENRICHED, id, text(enriched(PublishingStatus.USABLE)), new RecordHeaders());

    assertNotPurged();
    assertThat(CompactedTopic.read(config, Topics.ENRICHED)).containsKey(id);
    assertThat(index.search().orElseThrow().deletion().count(id)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {Topics.ARTICLES, Topics.ARTICLES_URGENT})
  void anArticleThatTheEnrichmentHasNotReadYetIsNotPurged(String topic) throws Exception {
    send(topic, id, "{}", new RecordHeaders());

    assertNotPurged();
  }

  @Test
  void aWithdrawnArticleThatTheIndexDoesNotHaveIsPurged() throws Exception {
    send(Topics.ENRICHED, id, text(enriched(PublishingStatus.USABLE)), new RecordHeaders());
    send(Topics.ENRICHED, id, text(enriched(PublishingStatus.CANCELED)), new RecordHeaders());

    server.json(200, "POST", path(), "");

    assertThat(CompactedTopic.read(config, Topics.ENRICHED)).doesNotContainKey(id);
  }

  @Test
  void aPurgeThatTakesTooLongSaysThatNothingIsRemoved() throws Exception {
    send(Topics.ENRICHED, id, text(enriched(PublishingStatus.CANCELED)), new RecordHeaders());
    index.write(enriched(PublishingStatus.CANCELED), Instant.now());
    try (ArticleRecordRoutes hasty =
            new ArticleRecordRoutes(config, index::search, Duration.ofMillis(1));
        ApiServer hastyServer = new ApiServer(config, hasty)) {
      assertThat(hastyServer.error(503, "POST", path(), "")).contains("nothing was removed");
    }

    assertThat(CompactedTopic.read(config, Topics.ENRICHED)).containsKey(id);
    assertThat(index.search().orElseThrow().deletion().count(id)).isNotEmpty();
  }

  @Test
  void aPurgeThatEndsHalfWaySaysWhatIsRemovedAndIsFinishedByTheNextOne() throws Exception {
    send(Topics.ENRICHED, id, text(enriched(PublishingStatus.CANCELED)), new RecordHeaders());
    index.write(enriched(PublishingStatus.CANCELED), Instant.now());
    NewswireConfig refused =
        Services.kafkaConfig(Map.of(ConfigKeys.KAFKA_PREFIX + "max.request.size", "1"));
    try (ArticleRecordRoutes half = new ArticleRecordRoutes(refused, index::search);
        ApiServer halfServer = new ApiServer(refused, half)) {
      assertThat(halfServer.error(503, "POST", path(), ""))
          .contains(id, "documents are deleted", Topics.ENRICHED, "purge it again");
    }
    assertThat(index.search().orElseThrow().deletion().count(id)).isEmpty();
    assertThat(CompactedTopic.read(config, Topics.ENRICHED)).containsKey(id);

    server.json(200, "POST", path(), "");

    assertThat(CompactedTopic.read(config, Topics.ENRICHED)).doesNotContainKey(id);
  }

  private void assertNotPurged() throws Exception {
    assertThat(server.error(400, "POST", path(), "")).contains(id, "withdraw it first");
  }

  @Test
  void anArticleOfWhichNothingIsKnownIsNotFound() throws Exception {
    assertThat(server.error(404, "POST", path(), "")).contains(id);
  }

  private String path() {
    return "/articles/" + id + "/purge";
  }

  private static Map<String, JsonNode> byName(JsonNode topics) {
    Map<String, JsonNode> byName = new HashMap<>();
    topics.forEach(topic -> byName.put(topic.get("topic").asText(), topic));
    return byName;
  }

  private EnrichedArticle enriched(PublishingStatus status) {
    return new EnrichedArticle(
        ArticleBuilder.builder()
            .id(id)
            .status(status)
            .receivedAt(received)
            .firstSeenAt(received)
            .revision(2)
            .build(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        received);
  }

  private Alert alert() {
    return AlertBuilder.builder()
        .id("alert-" + id)
        .kind(AlertKind.RECALL)
        .sequence(2)
        .ruleId("rule")
        .articleId(id)
        .receivedAt(received)
        .changedAt(received)
        .build();
  }

  private static String text(Object value) {
    return new String(Json.bytes(value), UTF_8);
  }

  private void send(String topic, String key, String value, Headers headers) throws Exception {
    records.send(
        new ProducerRecord<>(
            topic,
            null,
            received.toEpochMilli(),
            key.getBytes(UTF_8),
            value.getBytes(UTF_8),
            headers));
  }
}
