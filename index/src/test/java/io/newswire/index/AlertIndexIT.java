package io.newswire.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.PublicationTime;
import io.newswire.model.PublishingStatus;
import io.newswire.model.Span;
import io.newswire.model.Topics;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertBuilder;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.AlertTrigger;
import io.newswire.model.alert.AlertVolume;
import io.newswire.model.alert.AlertVolume.Counted;
import io.newswire.model.alert.Digest;
import io.newswire.model.alert.MatchedSpan;
import io.newswire.model.alert.Snippet;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestTopics;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlertIndexIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Instant NOON = Instant.parse("2026-11-16T12:00:00Z");

  private final NewswireConfig config = Services.kafkaConfig(Map.of());
  private final String id = Services.uniqueId();
  private EnrichedTopic topic;
  private IndexWorker worker;

  @BeforeEach
  void start() {
    TestTopics.create(config);
    topic = new EnrichedTopic(config);
    worker = new IndexWorker(config, TestIndex.client());
    worker.start();
  }

  @AfterEach
  void stop() {
    worker.close();
    topic.close();
  }

  @Test
  void anAlertOnTheTopicStandsInTheIndexWithWhatTheDashboardsShow() {
    topic.put(alert());

    awaitField("kind", "match");
    JsonNode document = document();
    assertThat(document.get("ruleName").asText()).isEqualTo("Ferry inquiry");
    assertThat(document.get("matchedWords").toString()).isEqualTo("[\"ferry\"]");
    assertThat(document.get("matchedAt").asText()).isEqualTo("2026-11-16T12:00:00Z");
    assertThat(document.get("snippets").toString()).isEqualTo("[\"The ferry stays.\"]");
    assertThat(document.get("source").asText()).isEqualTo("Herald");
    assertThat(document.get("language").asText()).isEqualTo("en");
    assertThat(document.get("status").asText()).isEqualTo("usable");
    assertThat(document.toString()).doesNotContain("somebody@");
  }

  @Test
  void aRecallTakesItsPlaceAndAReplayOfTheMatchChangesNothing() {
    String other = Services.uniqueId();
    topic.put(alert());
    topic.put(alert().with(it -> it.kind(AlertKind.RECALL).reason("corrected").sequence(2)));
    topic.put(alert());
    topic.put(alert().withId(other));

    await().atMost(PATIENCE).ignoreExceptions().until(() -> document(other) != null);
    assertThat(document().get("kind").asText()).isEqualTo("recall");
    assertThat(document().get("status").asText()).isEqualTo("corrected");
  }

  /** The enrichment recalls no alert that has not changed for a month; here it never does. */
  @Test
  void alertsOfAKilledArticleLoseItsWordsWithoutARecall() throws Exception {
    String article = Services.uniqueId();
    String many = Services.uniqueId();
    AlertVolume volume =
        new AlertVolume(
            AlertTrigger.of("count 2/1h"),
            List.of(new Counted(article, "Herald", "Ferry stays", null, NOON)));
    TestIndex.write(recordOf(alert().withArticleId(article)));
    TestIndex.write(recordOf(alert().with(it -> it.id(many).articleId("last").volume(volume))));

    TestIndex.write(
        new EnrichedArticle(
            ArticleBuilder.builder()
                .id(article)
                .status(PublishingStatus.CANCELED)
                .firstSeenAt(NOON)
                .revision(2)
                .build(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            NOON));

    for (JsonNode document : List.of(document(), document(many))) {
      assertThat(document.get("kind").asText()).isEqualTo("recall");
      assertThat(document.get("status").asText()).isEqualTo("canceled");
      assertThat(document.get("matchedAt").asText()).isEqualTo("2026-11-16T12:00:00Z");
      assertThat(document.toString()).doesNotContainIgnoringCase("ferry stays", "calloway");
    }
  }

  private static ConsumerRecord<byte[], byte[]> recordOf(Alert alert) {
    return new ConsumerRecord<>(Topics.ALERTS, 0, 0, null, Json.bytes(alert));
  }

  private Alert alert() {
    return AlertBuilder.builder()
        .id(id)
        .kind(AlertKind.MATCH)
        .sequence(1)
        .silent(true)
        .reason("snoozed")
        .ruleId("ferry-inquiry")
        .ruleName("Ferry inquiry")
        .ruleVersion(1)
        .destinations(List.of("email:somebody@newsroom.example"))
        .digest(new Digest(LocalTime.of(8, 0), ZoneOffset.UTC))
        .articleId("a1")
        .revision(1)
        .url("https://herald.example/1")
        .source("Herald")
        .title("Ferry stays")
        .language("en")
        .publishedAt(PublicationTime.parse("2026-11-16T11:00:00Z"))
        .embargoedUntil(NOON)
        .people(List.of("Maren Calloway"))
        .organizations(List.of("Harbour Board"))
        .places(List.of("Port Orla"))
        .speakers(List.of("Maren Calloway"))
        .matches(List.of(new MatchedSpan("text", "text", 4, 9, "ferry")))
        .matchedWords(List.of("ferry"))
        .snippets(List.of(new Snippet(0, "The ferry stays.", List.of(new Span(4, 9, "ferry")))))
        .repeated(2)
        .throttled(3)
        .receivedAt(NOON)
        .extractedAt(NOON)
        .firstSeenAt(NOON)
        .enrichedAt(NOON)
        .matchedAt(NOON)
        .changedAt(NOON)
        .build();
  }

  private void awaitField(String field, String value) {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> document() != null && document().get(field).asText().equals(value));
  }

  private JsonNode document() {
    return document(id);
  }

  /** Null while there is none. */
  private static JsonNode document(String id) {
    try {
      return TestIndex.client()
          .get(get -> get.index("news-alerts-v1-2026.11").id(id), JsonNode.class)
          .source();
    } catch (IOException e) {
      throw new AssertionError("Elasticsearch does not answer", e);
    } catch (ElasticsearchException e) {
      return null;
    }
  }
}
