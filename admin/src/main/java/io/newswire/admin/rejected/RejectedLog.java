package io.newswire.admin.rejected;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.admin.KafkaCall;
import io.newswire.admin.NotFoundException;
import io.newswire.kafka.Acknowledgement;
import io.newswire.kafka.RecordReader;
import io.newswire.kafka.TopicSnapshot;
import io.newswire.model.Rejection;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The records on {@code news.rejected} that have not been put back. Putting a record back also
 * writes a mark with its id to {@code news.rejected}; readers skip the records that have a mark.
 */
public record RejectedLog(NewswireConfig config) {
  private static final String PUT_BACK = "put-back";
  private static final Pattern ID = Pattern.compile("(\\d{1,6}):(\\d{1,18})");

  /**
   * Returns the records that have not been put back, the newest first.
   *
   * @throws io.newswire.admin.KafkaUnavailableException if Kafka does not answer
   */
  public List<RejectedRecord> waiting() {
    List<RejectedRecord> rejected = new ArrayList<>();
    Set<String> putBack = new HashSet<>();
    RecordReader reader =
        record -> {
          putBack(record)
              .ifPresentOrElse(putBack::add, () -> rejected.add(RejectedRecord.of(record)));
        };
    KafkaCall.run(
        config,
        "read " + Topics.REJECTED,
        () -> TopicSnapshot.readAll(config, Topics.REJECTED, reader));
    rejected.removeIf(record -> putBack.contains(record.id()));
    rejected.sort(
        Comparator.comparing((RejectedRecord record) -> record.rejection().at()).reversed());
    return rejected;
  }

  /** Returns the id of the record that was put back; empty if the record is no mark. */
  static Optional<String> putBack(ConsumerRecord<byte[], byte[]> record) {
    Header mark = record.headers().lastHeader(PUT_BACK);
    return mark == null || mark.value() == null
        ? Optional.empty()
        : Optional.of(new String(mark.value(), UTF_8));
  }

  /**
   * Reads one record with its original, whether it was put back or not.
   *
   * @param id as {@link RejectedRecord#id}
   * @throws NotFoundException if the topic does not have it, or no longer
   * @throws io.newswire.admin.KafkaUnavailableException if Kafka does not answer
   */
  public RejectedRecord read(String id) {
    return position(id)
        .flatMap(
            at ->
                KafkaCall.make(
                    config,
                    "read " + Topics.REJECTED,
                    () ->
                        TopicSnapshot.readOne(
                            config,
                            new TopicPartition(Topics.REJECTED, at.partition()),
                            at.offset())))
        .filter(record -> putBack(record).isEmpty())
        .map(RejectedRecord::of)
        .orElseThrow(() -> new NotFoundException(NotFoundException.Kind.REJECTED_RECORD, id));
  }

  private record Position(int partition, long offset) {}

  private static Optional<Position> position(String id) {
    Matcher numbers = ID.matcher(id);
    return numbers.matches()
        ? Optional.of(
            new Position(Integer.parseInt(numbers.group(1)), Long.parseLong(numbers.group(2))))
        : Optional.empty();
  }

  /**
   * Finds a record among those that wait.
   *
   * @param id as {@link RejectedRecord#id}
   * @throws NotFoundException if none has that id
   */
  public static RejectedRecord find(List<RejectedRecord> waiting, String id) {
    return waiting.stream()
        .filter(record -> record.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFoundException(NotFoundException.Kind.REJECTED_RECORD, id));
  }

  /**
   * Writes records to the topics they came from, unchanged and the oldest first, and marks each.
   *
   * @throws io.newswire.admin.KafkaUnavailableException if Kafka does not take one; those before it
   *     have been put back
   */
  public void putBack(List<RejectedRecord> records) {
    KafkaCall.make(config, "put rejected records back", () -> send(records));
  }

  private Void send(List<RejectedRecord> records) throws ExecutionException, InterruptedException {
    Map<String, Object> settings = config.kafkaClient();
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, config.maxMessageBytes());
    List<RejectedRecord> oldestFirst =
        records.stream()
            .sorted(Comparator.comparing((RejectedRecord record) -> record.rejection().at()))
            .toList();
    KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    try {
      for (RejectedRecord record : oldestFirst) {
        Acknowledgement.await(producer.send(original(record)));
        Acknowledgement.await(producer.send(mark(record)));
      }
      return null;
    } finally {
      producer.close(Duration.ZERO);
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
