package io.newswire.enrich;

import io.newswire.model.Article;
import io.newswire.model.Json;
import io.newswire.model.Topics;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestProducer;
import io.newswire.testkit.TestTopics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What the enrichment reads from a real Kafka: one rule until the end, and only new articles. */
final class EnrichInput implements AutoCloseable {
  private final NewswireConfig config = Services.kafkaConfig(Map.of());
  private final AlertRule rule;
  private final KafkaProducer<String, byte[]> producer;

  EnrichInput(AlertRule rule) {
    this.rule = rule;
    TestTopics.create(config);
    TestTopics.deleteRecords(config, Topics.ARTICLES);
    TestTopics.deleteRecords(config, Topics.ARTICLES_URGENT);
    producer = new TestProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    producer.send(new ProducerRecord<>(Topics.ALERT_RULES, rule.id(), Json.bytes(rule)));
    producer.flush();
  }

  NewswireConfig config() {
    return config;
  }

  /** Returns when Kafka has them. */
  void push(List<Article> articles) {
    for (Article article : articles) {
      producer.send(new ProducerRecord<>(Topics.ARTICLES, article.id(), Json.bytes(article)));
    }
    producer.flush();
  }

  @Override
  public void close() {
    producer.send(new ProducerRecord<>(Topics.ALERT_RULES, rule.id(), null));
    producer.close();
  }
}
