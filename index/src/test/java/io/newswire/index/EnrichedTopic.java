package io.newswire.index;

import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.Topics;
import io.newswire.model.alert.Alert;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.TestProducer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts records on {@code news.enriched} and {@code news.alerts}, as the topology does. */
public final class EnrichedTopic implements AutoCloseable {
  private final KafkaProducer<byte[], byte[]> producer;

  public EnrichedTopic(NewswireConfig config) {
    producer = new TestProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Returns when Kafka has it. */
  void put(EnrichedArticle article) {
    put(article.article().id(), Json.bytes(article));
  }

  /** Returns when Kafka has it. */
  void put(String key, byte[] value) {
    send(key, value);
    producer.flush();
  }

  /** Returns at once. */
  public void send(EnrichedArticle article) {
    send(article.article().id(), Json.bytes(article));
  }

  /** Puts a copy on {@code news.enriched-urgent}; returns when Kafka has it. */
  void putUrgent(EnrichedArticle article) {
    send(Topics.ENRICHED_URGENT, article.article().id(), Json.bytes(article));
    producer.flush();
  }

  /** Puts an alert on {@code news.alerts}; returns when Kafka has it. */
  void put(Alert alert) {
    send(Topics.ALERTS, alert.ruleId(), Json.bytes(alert));
    producer.flush();
  }

  /** Returns at once. */
  public void send(String key, byte[] value) {
    send(Topics.ENRICHED, key, value);
  }

  private void send(String topic, String key, byte[] value) {
    producer.send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value));
  }

  @Override
  public void close() {
    producer.close();
  }
}
