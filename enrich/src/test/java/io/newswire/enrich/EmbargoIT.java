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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class EmbargoIT {
  private static final Logger LOG = LoggerFactory.getLogger(EmbargoIT.class);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Long enough for the enrichment of one article on a slow machine. */
  private static final Duration EMBARGO = Duration.ofSeconds(30);

  private final String word = "w" + Services.uniqueId().replace("-", "");
  private final AlertRule rule = AlertRule.of(word, word).withHoldEmbargo(true);
  private NewswireConfig config;
  private KafkaProducer<String, byte[]> producer;

  @BeforeEach
  void connect() {
    config = Services.kafkaConfig(Map.of());
    TestTopics.create(config);
    TestTopics.deleteRecords(config, Topics.ARTICLES);
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
      Instant end;
      try (ChildJvm process = EnrichProcess.start(config)) {
        push(null);
        assertThat(next(alerts).audible()).isTrue();
        end = Instant.now().plus(EMBARGO);
        push(end);
        Alert held = next(alerts);
        assertThat(held.held()).isTrue();
        assertThat(held.audible()).isFalse();
        process.kill();
      }
      Instant ended = end;
      await().atMost(PATIENCE).until(() -> Instant.now().isAfter(ended));
      Instant started = Instant.now();
      try (EnrichService service = TestArticles.service(config)) {
        service.start();
        Alert sent = next(alerts);
        LOG.info("sent {} after the start", Duration.between(started, Instant.now()));
        assertThat(sent.audible()).isTrue();
        assertThat(sent.embargoedUntil()).isEqualTo(end);
        assertThat(sent.changedAt()).isAfterOrEqualTo(end);

        Instant next = Instant.now().plus(EMBARGO);
        push(next);
        assertThat(next(alerts).audible()).isFalse();
        Alert later = next(alerts);
        LOG.info("sent {} after the end", Duration.between(next, Instant.now()));
        assertThat(later.audible()).isTrue();
        assertThat(later.changedAt()).isAfterOrEqualTo(next);
        assertThat(service.problem()).isEmpty();
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
