package io.newswire.enrich.alerts;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.EnrichService;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.QuotedArticle;
import io.newswire.model.RejectedException;
import io.newswire.model.TaggedArticle;
import io.newswire.model.Topics;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestProducer;
import io.newswire.testkit.TestTopics;
import io.newswire.testkit.TopicProbe;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** The whole way over Kafka, while other rules change, against a plain search of each rule. */
class NoRuleMissedIT {
  private static final int RULES = 100;
  private static final int ARTICLES = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String unique = Services.uniqueId();
  private final RandomRules random = new RandomRules(20260222);
  private final Map<String, AlertRule> rules = random.rules(unique + "-r", RULES);
  private final Map<String, EnrichedArticle> articles =
      IntStream.range(0, ARTICLES)
          .mapToObj(i -> random.article(unique + "-a" + i))
          .collect(toMap(article -> article.article().id(), article -> article));

  @Test
  void everyPairThatMeetsIsToldOnceWhileOtherRulesChange() throws Exception {
    NewswireConfig config = Services.kafkaConfig(Map.of());
    TestTopics.create(config);
    Set<String> searched = PlainSearch.of(rules, List.copyOf(articles.values()));
    assertThat(searched).hasSizeGreaterThan(200);
    try (KafkaProducer<String, byte[]> producer =
            new TestProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        TopicProbe alerts = TopicProbe.fromNow(config, Topics.ALERTS)) {
      rules.values().forEach(rule -> put(producer, rule));
      producer.flush();
      try (EnrichService service = new EnrichService(config, this::tag, this::quote)) {
        service.start();
        service.awaitRunning(PATIENCE);
        AlertRule other = AlertRule.of(unique, unique);
        int version = 0;
        for (EnrichedArticle article : articles.values()) {
          send(producer, Topics.ARTICLES, article.article().id(), article.article());
          put(producer, other.withVersion(++version));
        }

        assertThat(alerts.await(searched.size(), this::isOurs))
            .extracting(record -> pair(record))
            .containsExactlyInAnyOrderElementsOf(searched);
        assertThat(service.problem()).isEmpty();
        assertThat(service.ruleProblems()).noneMatch(it -> it.ruleId().startsWith(unique));
      }
      rules.keySet().forEach(id -> remove(producer, id));
      remove(producer, unique);
    }
  }

  private TaggedArticle tag(Article article) {
    EnrichedArticle known = articles.get(article.id());
    return known == null
        ? new TaggedArticle(article, List.of(), List.of())
        : new TaggedArticle(article, known.mentions(), known.entities());
  }

  private QuotedArticle quote(TaggedArticle tagged) {
    EnrichedArticle known = articles.get(tagged.article().id());
    return new QuotedArticle(tagged, known == null ? List.of() : known.quotes());
  }

  private boolean isOurs(ConsumerRecord<String, byte[]> record) {
    return rules.containsKey(record.key()) && articles.containsKey(read(record).articleId());
  }

  private String pair(ConsumerRecord<String, byte[]> record) {
    return PlainSearch.pair(record.key(), articles.get(read(record).articleId()));
  }

  private static Alert read(ConsumerRecord<String, byte[]> record) {
    try {
      return Json.read(record.value(), Alert.class);
    } catch (RejectedException e) {
      throw new AssertionError(e);
    }
  }

  private static void put(KafkaProducer<String, byte[]> producer, AlertRule rule) {
    send(producer, Topics.ALERT_RULES, rule.id(), rule);
  }

  private static void remove(KafkaProducer<String, byte[]> producer, String id) {
    producer.send(new ProducerRecord<>(Topics.ALERT_RULES, id, null));
  }

  private static void send(
      KafkaProducer<String, byte[]> producer, String topic, String key, Object value) {
    producer.send(new ProducerRecord<>(topic, key, Json.bytes(value)));
  }
}
