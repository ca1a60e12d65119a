package io.newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.newswire.enrich.alerts.rhythm.ClockTick;
import io.newswire.enrich.alerts.rhythm.Hours;
import io.newswire.model.Article;
import io.newswire.model.Json;
import io.newswire.model.PublicationTime;
import io.newswire.model.PublishingStatus;
import io.newswire.model.Topics;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.alert.AlertTrigger;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.ChildJvm;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestProducer;
import io.newswire.testkit.TestTopics;
import io.newswire.testkit.TopicProbe;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A surge after eight days of one article an hour, with a real Kafka. */
class SurgeIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int HOURS = 8 * 24;

  private final String ruleId = Services.uniqueId();

  /** Its end is known five minutes after it, when the test is over. */
  private final Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);

  private NewswireConfig config;
  private KafkaProducer<String, byte[]> producer;

  @BeforeEach
  void connect() {
    config = Services.kafkaConfig(Map.of());
    TestTopics.create(config);
    TestTopics.deleteRecords(config, Topics.ARTICLES);
    producer = new TestProducer<>(config, new StringSerializer(), new ByteArraySerializer());
  }

  @AfterEach
  void disconnect() {
    producer.send(new ProducerRecord<>(Topics.ALERT_RULES, ruleId, null));
    producer.close();
  }

  @Test
  void aSurgeFiresOnceWhenTheEnricherIsKilledInIt() throws Exception {
    AlertRule rule = AlertRule.of(ruleId, "\"" + ruleId + "\"").withOn(AlertTrigger.SURGE);
    producer.send(new ProducerRecord<>(Topics.ALERT_RULES, ruleId, Json.bytes(rule)));
    pushHistory();
    List<Article> burst = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      burst.add(article("burst" + i, hour.plusSeconds(i)));
    }
    try (TopicProbe alerts = TopicProbe.fromNow(config, Topics.ALERTS)) {
      try (TopicProbe matches = TopicProbe.fromNow(config, Topics.ALERT_MATCHES);
          ChildJvm process = EnrichProcess.start(config)) {
        burst.subList(0, 3).forEach(this::push);
        matches.awaitKey(ruleId, 3);
        process.kill();
      }
      try (EnrichService service = TestArticles.service(config)) {
        service.start();
        service.awaitRunning(PATIENCE);
        burst.forEach(this::push);
        burst.forEach(this::push);
        Alert alert = next(alerts);
        assertThat(alert.volume().rhythm().from()).isEqualTo(hour);
        assertThat(alert.volume().rhythm().hours()).isEqualTo(3);
        assertThat(alert.volume().rhythm().count())
            .isEqualTo(alert.volume().rhythm().needed())
            .isBetween(5, 15);

        push(counted(burst, alert).withStatus(PublishingStatus.CANCELED));

        assertThat(List.of(next(alerts)))
            .extracting(Alert::id, Alert::kind, it -> it.volume().articles().size())
            .containsExactly(tuple(alert.id(), AlertKind.RECALL, 0));
        assertThat(service.problem()).isEmpty();
      }
    }
  }

  /** Articles of several partitions are counted in any order. */
  private static Article counted(List<Article> burst, Alert alert) {
    String id = alert.volume().articles().get(0).articleId();
    return burst.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  /** One match an hour, as the enrichment sends it, and what moves the clock. */
  private void pushHistory() {
    int articlePartitions = producer.partitionsFor(Topics.ARTICLES).size();
    for (int i = HOURS; i >= 0; i--) {
      Instant at = hour.minus(Duration.ofHours(i));
      for (int partition = 0; partition < articlePartitions; partition++) {
        pushTick(new ClockTick(partition, Hours.of(at)));
      }
      if (i > 0) {
        Instant published = at.plus(Duration.ofMinutes(10));
        Alert match = RhythmDriver.alert(AlertTrigger.SURGE, ruleId, "usual" + i, published);
        producer.send(new ProducerRecord<>(Topics.ALERT_MATCHES, ruleId, Json.bytes(match)));
      }
    }
    producer.flush();
  }

  /** Every partition of the matches has all ticks. */
  private void pushTick(ClockTick tick) {
    for (PartitionInfo it : producer.partitionsFor(Topics.ALERT_MATCHES)) {
      producer.send(
          new ProducerRecord<>(
              Topics.ALERT_MATCHES, it.partition(), ClockTick.KEY, Json.bytes(tick)));
    }
  }

  private Article article(String name, Instant at) {
    return TestArticles.article(ruleId + name, "They spoke of " + ruleId + " today.")
        .withTitle(name)
        .withReceivedAt(at)
        .withPublishedAt(PublicationTime.of(at.atOffset(ZoneOffset.UTC)));
  }

  private void push(Article article) {
    producer.send(new ProducerRecord<>(Topics.ARTICLES, article.id(), Json.bytes(article)));
  }

  private Alert next(TopicProbe alerts) throws Exception {
    return Json.read(alerts.awaitKey(ruleId, 1).get(0).value(), Alert.class);
  }
}
