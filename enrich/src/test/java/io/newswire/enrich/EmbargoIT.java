package io.newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.model.Article;
import io.newswire.model.Json;
import io.newswire.model.Topics;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.ChildJvm;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestTopics;
import io.newswire.testkit.TopicProbe;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An alert that is held until the end of an embargo outlives the process. {@code HeldAlertsTest}
 * has the times.
 */
class EmbargoIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** What an embargo lasts longer than the enrichment took for its start and its first article. */
  private static final Duration LONGER = Duration.ofSeconds(15);

  private final String word = "w" + Services.uniqueId().replace("-", "");
  private final AlertRule rule = AlertRule.of(word, word).withHoldEmbargo(true);
  private NewswireConfig config;
  private KafkaProducer<String, byte[]> producer;

  @BeforeEach
  void connect() {
    config = Services.kafkaConfig(Map.of());
    TestTopics.create(config);
    TestTopics.deleteRecords(config, Topics.ARTICLES);
    TestTopics.deleteRecords(config, Topics.ARTICLES_URGENT);
    producer =
        new KafkaProducer<>(
            config.kafkaClient(), new StringSerializer(), new ByteArraySerializer());
    producer.send(new ProducerRecord<>(Topics.ALERT_RULES, rule.id(), Json.bytes(rule)));
    producer.flush();
  }

  @AfterEach
  void disconnect() {
    producer.send(new ProducerRecord<>(Topics.ALERT_RULES, rule.id(), null));
    producer.close();
  }

  @Test
  void anEmbargoThatEndsWhileTheEnrichmentIsDownIsLiftedWhenItStartsAgain() throws Exception {
    try (TopicProbe alerts = TopicProbe.fromNow(config, Topics.ALERTS)) {
      final Instant end;
      Instant started = Instant.now();
      try (ChildJvm process = EnrichProcess.start(config)) {
        push(null);
        assertThat(next(alerts).audible()).isTrue();
        end = Instant.now().plus(Duration.between(started, Instant.now())).plus(LONGER);
        push(end);
        Alert held = next(alerts);
        assertThat(held.held()).isTrue();
        assertThat(held.audible()).isFalse();
        await().atMost(PATIENCE).until(() -> Instant.now().isAfter(end.minusMillis(500)));
        process.kill();
      }
      await().atMost(PATIENCE.plus(PATIENCE)).until(() -> Instant.now().isAfter(end));
      try (EnrichService service = TestArticles.service(config)) {
        service.start();
        Alert sent = next(alerts);
        assertThat(sent.audible()).isTrue();
        assertThat(sent.embargoedUntil()).isEqualTo(end);
        assertThat(sent.changedAt()).isAfterOrEqualTo(end);
        await().atMost(PATIENCE).until(() -> service.problem().isEmpty());
      }
    }
  }

  private Alert next(TopicProbe alerts) throws Exception {
    return Alert.read(alerts.awaitKey(rule.id(), 1).get(0).value());
  }

  private void push(Instant embargo) {
    Article article =
        TestArticles.article(Services.uniqueId(), word)
            .withLanguage("en")
            .withEmbargoedUntil(embargo);
    producer.send(new ProducerRecord<>(Topics.ARTICLES, article.id(), Json.bytes(article)));
    producer.flush();
  }
}
