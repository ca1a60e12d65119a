package io.newswire.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.kafka.TopicSnapshot;
import io.newswire.model.config.NewswireConfig;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Topics of which the latest record of each key counts, and an empty one takes the key away. */
public final class CompactedTopic {
  private CompactedTopic() {}

  /** What stands on a topic now, by key. */
  public static Map<String, byte[]> read(NewswireConfig config, String topic) {
    Map<String, byte[]> latest = new TreeMap<>();
    TopicSnapshot.readAll(
        config,
        topic,
        record -> {
          String key = record.key() == null ? "" : new String(record.key(), UTF_8);
          if (record.value() == null || record.value().length == 0) {
            latest.remove(key);
          } else {
            latest.put(key, record.value());
          }
        });
    return latest;
  }

  /**
   * Writes records, and waits until Kafka has them all.
   *
   * @throws AdminException if it does not take one
   */
  public static void write(NewswireConfig config, List<ProducerRecord<byte[], byte[]>> records) {
    Map<String, Object> settings = config.kafkaClient();
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    // On partitions that were just created, a broker may take a second batch without the first.
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = records.stream().map(producer::send).toList();
      for (Future<RecordMetadata> acknowledgement : sent) {
        acknowledgement.get();
      }
    } catch (ExecutionException e) {
      throw new AdminException("Kafka did not take it: " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
