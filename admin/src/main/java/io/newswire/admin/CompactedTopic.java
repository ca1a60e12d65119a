package io.newswire.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.kafka.Acknowledgement;
import io.newswire.kafka.TopicSnapshot;
import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Topics on which the latest record of a key replaces those before, and an empty one removes it.
 */
public final class CompactedTopic {
  private CompactedTopic() {}

  /**
   * Reads the latest value of each key.
   *
   * @throws KafkaUnavailableException if Kafka does not answer
   */
  public static Map<String, byte[]> read(NewswireConfig config, String topic) {
    Map<String, byte[]> latest = new TreeMap<>();
    KafkaCall.run(
        config,
        "read " + topic,
        () -> TopicSnapshot.readAll(config, topic, record -> take(record, latest)));
    return latest;
  }

  private static void take(ConsumerRecord<byte[], byte[]> record, Map<String, byte[]> latest) {
    String key = record.key() == null ? "" : new String(record.key(), UTF_8);
    if (record.value() == null || record.value().length == 0) {
      latest.remove(key);
    } else {
      latest.put(key, record.value());
    }
  }

  /**
   * Writes records and returns when Kafka has acknowledged them all.
   *
   * @throws KafkaUnavailableException if Kafka does not take one; others may have been written
   */
  public static void write(
      NewswireConfig config, String topic, List<ProducerRecord<byte[], byte[]>> records) {
    KafkaCall.make(config, "write to " + topic, () -> send(config, records));
  }

  private static Void send(NewswireConfig config, List<ProducerRecord<byte[], byte[]>> records)
      throws ExecutionException, InterruptedException {
    Map<String, Object> settings = config.kafkaClient();
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    // On partitions that were just created, a broker may take a second batch without the first.
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    try {
      List<Future<RecordMetadata>> sent = records.stream().map(producer::send).toList();
      for (Future<RecordMetadata> acknowledgement : sent) {
        Acknowledgement.await(acknowledgement);
      }
      return null;
    } finally {
      producer.close(Duration.ZERO);
    }
  }
}
