package io.newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.newswire.model.Article;
import io.newswire.model.Json;
import io.newswire.model.PublishingStatus;
import io.newswire.model.RejectedException;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlertsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String ruleId = Services.uniqueId();
  private final AlertRule rule = AlertRule.of(ruleId, "\"" + ruleId + "\"");
  private NewswireConfig config;
  private KafkaProducer<String, byte[]> producer;

  @BeforeEach
  void connect() {
    config = Services.kafkaConfig(Map.of());
    TestTopics.create(config);
    producer = new TestProducer<>(config, new StringSerializer(), new ByteArraySerializer());
  }

  @AfterEach
  void disconnect() {
    producer.close();
  }

  @Test
  void aMatchIsToldOnceCountedAndRecalledOverARestart() {
    Article article = article();
    put(rule);
    try (TopicProbe alerts = TopicProbe.fromNow(config, Topics.ALERTS)) {
      try (EnrichService service = start()) {
        push(article);
        assertThat(next(alerts, 1))
            .extracting(Alert::articleId, Alert::kind, Alert::audible, Alert::matchedWords)
            .containsExactly(tuple(article.id(), AlertKind.MATCH, true, List.of(ruleId)));
        assertThat(service.problem()).isEmpty();
      }
      try (EnrichService service = start()) {
        push(article);
        push(article.withText("Still " + ruleId));
        push(article.withText("No longer."));
        push(article.withText("Again " + ruleId));
        push(article.withStatus(PublishingStatus.CANCELED));

        assertThat(next(alerts, 4))
            .extracting(Alert::kind, Alert::reason, Alert::audible, Alert::sequence)
            .containsExactly(
                tuple(AlertKind.MATCH, null, false, 2),
                tuple(AlertKind.RECALL, "corrected", true, 3),
                tuple(AlertKind.MATCH, null, true, 4),
                tuple(AlertKind.RECALL, "canceled", true, 5));
        assertThat(service.problem()).isEmpty();
      }
    }
  }

  @Test
  void articlesAreCountedOverARestartAndFireOnceHoweverOftenTheyCome() {
    Article other = article();
    Article third = article();
    put(rule.withOn(AlertTrigger.of("count 3/1h")));
    try (TopicProbe alerts = TopicProbe.fromNow(config, Topics.ALERTS)) {
      Article first = article();
      try (EnrichService service = start();
          TopicProbe matches = TopicProbe.fromNow(config, Topics.ALERT_MATCHES)) {
        push(first);
        push(other);
        matches.awaitKey(ruleId, 2);
        assertThat(service.problem()).isEmpty();
      }
      try (EnrichService service = start()) {
        push(first);
        push(other);
        push(third);
        push(first.withText("Once more " + ruleId));
        push(third.withStatus(PublishingStatus.CANCELED));

        assertThat(next(alerts, 2))
            .extracting(Alert::kind, Alert::articleId, it -> it.volume().articles().size())
            .containsExactly(
                tuple(AlertKind.MATCH, third.id(), 3), tuple(AlertKind.RECALL, third.id(), 0));
        assertThat(service.problem()).isEmpty();
      }
    }
  }

  @Test
  void aRuleIsAtWorkSoonAfterItsChangeAndWhatIsNoRuleIsReported() {
    try (TopicProbe alerts = TopicProbe.fromNow(config, Topics.ALERTS);
        EnrichService service = start()) {
      int before = service.rules();
      put(rule);
      await().atMost(PATIENCE).until(() -> service.rules() > before);
      put(rule.withQuery("-" + ruleId).withVersion(2));
      await().atMost(PATIENCE).until(() -> hasProblem(service));
      push(article());

      assertThat(next(alerts, 1)).extracting(Alert::ruleVersion).containsExactly(1);
    }
  }

  @Test
  void theLastGoodVersionOfABadRuleIsAtWorkAfterARestart() {
    try (TopicProbe alerts = TopicProbe.fromNow(config, Topics.ALERTS)) {
      try (EnrichService service = start()) {
        int before = service.rules();
        put(rule);
        await().atMost(PATIENCE).until(() -> service.rules() > before);
        put(rule.withQuery(ruleId + " AND (").withVersion(2));
        await().atMost(PATIENCE).until(() -> hasProblem(service));
      }
      try (EnrichService service = start()) {
        assertThat(hasProblem(service)).isTrue();
        push(article());
        assertThat(next(alerts, 1)).extracting(Alert::ruleVersion).containsExactly(1);
      }
    }
  }

  @Test
  void killedInTheMiddleItTellsOfEveryMatchOnce() throws Exception {
    List<Article> articles = IntStream.range(0, 1_000).mapToObj(i -> article()).toList();
    List<Alert> told = new ArrayList<>();
    put(rule);
    try (TopicProbe alerts = TopicProbe.fromNow(config, Topics.ALERTS)) {
      try (ChildJvm process = EnrichProcess.start(config)) {
        articles.forEach(this::push);
        told.addAll(next(alerts, 50));
        process.kill();
      }
      try (EnrichService service = start()) {
        told.addAll(next(alerts, articles.size() - told.size()));
        articles.forEach(this::push);
        Article last = article();
        push(last);
        assertThat(next(alerts, 1)).extracting(Alert::articleId).containsExactly(last.id());
        assertThat(service.problem()).isEmpty();
      }
    }
    assertThat(told)
        .extracting(Alert::articleId)
        .containsExactlyInAnyOrderElementsOf(articles.stream().map(Article::id).toList());
  }

  private EnrichService start() {
    EnrichService service = TestArticles.service(config);
    service.start();
    service.awaitRunning(PATIENCE);
    return service;
  }

  private boolean hasProblem(EnrichService service) {
    return service.ruleProblems().stream().anyMatch(it -> it.ruleId().equals(ruleId));
  }

  private Article article() {
    return TestArticles.article(Services.uniqueId(), "They spoke of " + ruleId + " today.");
  }

  private void put(AlertRule changed) {
    send(Topics.ALERT_RULES, changed.id(), changed);
  }

  private void push(Article article) {
    send(Topics.ARTICLES, article.id(), article);
  }

  private void send(String topic, String key, Object value) {
    producer.send(new ProducerRecord<>(topic, key, Json.bytes(value)));
  }

  private List<Alert> next(TopicProbe alerts, int count) {
    return alerts.awaitKey(ruleId, count).stream().map(AlertsIT::read).toList();
  }

  private static Alert read(ConsumerRecord<String, byte[]> record) {
    try {
      return Json.read(record.value(), Alert.class);
    } catch (RejectedException e) {
      throw new AssertionError(e);
    }
  }
}
