package io.newswire.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.model.Json;
import io.newswire.model.Topics;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.config.NewswireConfig;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Publishes alert rules before the enrichment starts. */
final class RuleLoad {
  private RuleLoad() {}

  /** Publishes rules and waits for the acknowledgements. */
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
