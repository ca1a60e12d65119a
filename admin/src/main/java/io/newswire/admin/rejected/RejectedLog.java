package io.newswire.admin.rejected;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.admin.AdminException;
import io.newswire.kafka.TopicSnapshot;
import io.newswire.model.Rejection;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What stands on {@code news.rejected} and has not been put back. A record that is put back leaves
 * a mark of its id behind it on the same topic, so that every reader knows.
 */
public final class RejectedLog {
  private static final String PUT_BACK = "put-back";

  private final NewswireConfig config;

  public RejectedLog(NewswireConfig config) {
    this.config = config;
  }

  /** All that wait, newest first. */
  public List<RejectedRecord> waiting() {
    List<RejectedRecord> rejected = new ArrayList<>();
    Set<String> putBack = new HashSet<>();
    TopicSnapshot.readAll(
        config,
        Topics.REJECTED,
        record -> {
          Header mark = record.headers().lastHeader(PUT_BACK);
          if (mark == null || mark.value() == null) {
            rejected.add(RejectedRecord.of(record));
          } else {
            putBack.add(new String(mark.value(), UTF_8));
          }
        });
    rejected.removeIf(record -> putBack.contains(record.id()));
    rejected.sort(
        Comparator.comparing((RejectedRecord record) -> record.rejection().at()).reversed());
    return rejected;
  }

  /**
   * Puts records back on the topics they came from, as they came and the oldest first, and marks
   * them.
   *
   * @throws AdminException if Kafka does not take one; those before it are back
   */
  public void putBack(List<RejectedRecord> records) {
    Map<String, Object> settings = config.kafkaClient();
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, config.maxMessageBytes());
    List<RejectedRecord> oldestFirst =
        records.stream()
            .sorted(Comparator.comparing((RejectedRecord record) -> record.rejection().at()))
            .toList();
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (RejectedRecord record : oldestFirst) {
        producer.send(original(record)).get();
        producer.send(mark(record)).get();
      }
    } catch (ExecutionException e) {
      throw new AdminException("Kafka did not take the record: " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static ProducerRecord<byte[], byte[]> original(RejectedRecord rejected) {
    ConsumerRecord<byte[], byte[]> record = rejected.record();
    Headers headers = new RecordHeaders(record.headers().toArray());
    Rejection.removeFrom(headers);
    return new ProducerRecord<>(
        rejected.rejection().topic(), null, record.key(), record.value(), headers);
  }

  private static ProducerRecord<byte[], byte[]> mark(RejectedRecord rejected) {
    Headers headers = new RecordHeaders().add(PUT_BACK, rejected.id().getBytes(UTF_8));
    byte[] key = rejected.record().key();
    return new ProducerRecord<>(
        Topics.REJECTED, rejected.record().partition(), key, new byte[0], headers);
  }
}
