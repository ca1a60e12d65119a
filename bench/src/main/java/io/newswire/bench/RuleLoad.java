package io.newswire.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.model.AlertRule;
import io.newswire.model.Json;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts rules where an enrichment reads them before it takes its first article. */
final class RuleLoad {
  private RuleLoad() {}

  /** Returns when Kafka has them all. */
  static void publish(NewswireConfig config, Map<String, AlertRule> rules) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            config.kafkaClient(), new ByteArraySerializer(), new ByteArraySerializer())) {
      rules.forEach(
          (id, rule) ->
              producer.send(
                  new ProducerRecord<>(Topics.ALERT_RULES, id.getBytes(UTF_8), Json.bytes(rule))));
      producer.flush();
    }
  }
}
