package io.newswire.kafka;

import io.newswire.model.RecordWork;
import io.newswire.model.RejectedException;
import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The committed records of a topic, as far as it goes now. Holds about 4 MB of them at a time.
 * Every read fails with a {@link TimeoutException} when Kafka has brought nothing for 20 seconds.
 * Joins no group. Not thread-safe.
 */
public final class TopicSnapshot implements AutoCloseable {
  /** How long a read waits for more. */
  public static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Logger LOG = LoggerFactory.getLogger(TopicSnapshot.class);

  /** How long a poll waits for more. */
  static final Duration POLL = Duration.ofMillis(200);

  /** The latest time that a record can have. */
  private static final Instant LATEST = Instant.ofEpochMilli(Long.MAX_VALUE);

  private static final String MAX_RECORDS = ConsumerConfig.MAX_POLL_RECORDS_CONFIG;
  private static final int MAX_BYTES = 4 << 20;

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final BatchPoll batches;

  TopicSnapshot(NewswireConfig config, Map<String, ?> more) {
    Map<String, Object> settings = config.kafkaClient();
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.putIfAbsent(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    settings.putIfAbsent(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    settings.putAll(more);
    int maxRecords =
        Integer.parseInt(
            settings.getOrDefault(MAX_RECORDS, ConsumerConfig.DEFAULT_MAX_POLL_RECORDS).toString());
    settings.putAll(BatchPoll.settings(maxRecords));
    consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    batches = new BatchPoll(consumer, maxRecords, MAX_BYTES);
  }

  /** Some partitions, from their beginning on. */
  public static TopicSnapshot of(NewswireConfig config, Collection<TopicPartition> partitions) {
    return open(config, Map.of(), snapshot -> snapshot.assignPartitions(partitions));
  }

  /** A topic, from some time on. */
  public static TopicSnapshot since(NewswireConfig config, String topic, Instant since) {
    return since(config, List.of(topic), since);
  }

  /** Several topics, from some time on. */
  public static TopicSnapshot since(NewswireConfig config, List<String> topics, Instant since) {
    return open(
        config,
        Map.of(),
        snapshot -> {
          snapshot.assign(topics);
          snapshot.seek(since);
        });
  }

  /** A topic, from where a consumer group has last committed. */
  public static TopicSnapshot sinceCommitted(NewswireConfig config, String topic, String group) {
    return open(
        config,
        Map.of(ConsumerConfig.GROUP_ID_CONFIG, group),
        snapshot -> {
          snapshot.assign(topic);
          snapshot.seekToCommitted();
        });
  }

  private static TopicSnapshot open(
      NewswireConfig config, Map<String, ?> more, Consumer<TopicSnapshot> position) {
    TopicSnapshot snapshot = new TopicSnapshot(config, more);
    try {
      position.accept(snapshot);
      return snapshot;
    } catch (RuntimeException e) {
      snapshot.close();
      throw e;
    }
  }

  /** The first offset that each partition still has. */
  public Map<Integer, Long> beginnings() {
    return consumer.beginningOffsets(consumer.assignment()).entrySet().stream()
        .collect(Collectors.toMap(it -> it.getKey().partition(), Map.Entry::getValue));
  }

  /** Hands on all committed records, in order within each partition. */
  public static void readAll(NewswireConfig config, String topic, RecordReader reader) {
    readSince(config, topic, Instant.EPOCH, reader);
  }

  /** Hands on the committed records from that time on, in order within each partition. */
  public static void readSince(
      NewswireConfig config, String topic, Instant since, RecordReader reader) {
    try (TopicSnapshot snapshot = since(config, topic, since)) {
      snapshot.readToEnd(reader);
    }
  }

  /**
   * Hands on the committed records of the partition in which a key's records are, from that time
   * on. Records of other keys are among them.
   */
  public static void readKeySince(
      NewswireConfig config, String topic, byte[] key, Instant since, RecordReader reader) {
    Consumer<TopicSnapshot> position =
        snapshot -> {
          int partitions = snapshot.consumer.partitionsFor(topic).size();
          int partition = Utils.toPositive(Utils.murmur2(key)) % partitions;
          snapshot.assignPartitions(List.of(new TopicPartition(topic, partition)));
          snapshot.seek(since);
        };
    try (TopicSnapshot snapshot = open(config, Map.of(), position)) {
      snapshot.readToEnd(reader);
    }
  }

  /** One committed record; empty if it is no longer there, or not yet. */
  public static Optional<ConsumerRecord<byte[], byte[]>> readOne(
      NewswireConfig config, TopicPartition partition, long offset) {
    try (TopicSnapshot snapshot = of(config, List.of(partition))) {
      if (snapshot.ends().get(partition) <= offset) {
        return Optional.empty();
      }
      snapshot.consumer.seek(partition, offset);
      Map<Long, ConsumerRecord<byte[], byte[]>> found = new HashMap<>();
      snapshot.readTo(
          Map.of(partition, offset + 1),
          PATIENCE,
          records -> records.forEach(record -> found.put(record.offset(), record)));
      return Optional.ofNullable(found.get(offset));
    }
  }

  /**
   * Hands on a record. One that its reader cannot take for a reason of its own is left out and
   * named in the log, so that it hides none of the others.
   */
  public static void read(ConsumerRecord<byte[], byte[]> record, RecordReader reader) {
    try {
      RecordWork.attempt(
          () -> {
            reader.read(record);
            return record;
          });
    } catch (RejectedException e) {
      LOG.warn(
          "{}-{}@{} is left out: {}",
          record.topic(),
          record.partition(),
          record.offset(),
          e.getMessage());
    }
  }

  /** Hands on each record from where the last read ended to where the topic ends now. */
  public void readToEnd(RecordReader reader) {
    readTo(ends(), PATIENCE, records -> records.forEach(record -> read(record, reader)));
  }

  /** Whether the topic did not exist when this was opened; then nothing is ever read. */
  public boolean isOfMissingTopic() {
    return consumer.assignment().isEmpty();
  }

  /** Where the topic ends now: behind the last committed record of each partition. */
  public Map<TopicPartition, Long> ends() {
    return consumer.endOffsets(consumer.assignment());
  }

  /**
   * Hands on the records before those offsets, and perhaps some behind them.
   *
   * @param patience how long to wait for more
   * @throws TimeoutException if none came for so long
   */
  public <E extends Exception> void readTo(
      Map<TopicPartition, Long> ends, Duration patience, BatchReader<E> reader) throws E {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      Set<TopicPartition> open = open(ends);
      if (open.isEmpty()) {
        return;
      }
      if (System.nanoTime() > deadline) {
        throw new TimeoutException(
            "nothing has come from %s for %d s: Kafka does not answer, or a transaction does not end"
                .formatted(open, patience.toSeconds()));
      }
      ConsumerRecords<byte[], byte[]> records = batches.poll(POLL);
      if (!records.isEmpty()) {
        reader.read(records);
        deadline = System.nanoTime() + patience.toNanos();
      }
    }
  }

  /** Hands on the records that come within that time. */
  void poll(Duration time, RecordReader reader) {
    batches.poll(time).forEach(record -> read(record, reader));
  }

  /** The partitions that have not been read to those offsets. */
  Set<TopicPartition> open(Map<TopicPartition, Long> ends) {
    return ends.keySet().stream()
        .filter(partition -> consumer.position(partition) < ends.get(partition))
        .collect(Collectors.toSet());
  }

  void assign(String topic) {
    assign(List.of(topic));
  }

  private void assign(List<String> topics) {
    assignPartitions(
        topics.stream()
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList());
  }

  private void assignPartitions(Collection<TopicPartition> partitions) {
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  void seek(Instant since) {
    Set<TopicPartition> partitions = consumer.assignment();
    if (!since.isAfter(Instant.EPOCH)) {
      return;
    }
    long millis = since.isBefore(LATEST) ? since.toEpochMilli() : Long.MAX_VALUE;
    consumer.seekToEnd(partitions);
    consumer
        .offsetsForTimes(
            partitions.stream().collect(Collectors.toMap(Function.identity(), it -> millis)))
        .forEach(
            (partition, found) -> {
              if (found != null) {
                consumer.seek(partition, found.offset());
              }
            });
  }

  void seekBack(long last) {
    Map<TopicPartition, Long> starts = consumer.beginningOffsets(consumer.assignment());
    ends().forEach((p, end) -> consumer.seek(p, Math.max(starts.get(p), end - last)));
  }

  private void seekToCommitted() {
    Map<TopicPartition, Long> starts = consumer.beginningOffsets(consumer.assignment());
    consumer
        .committed(consumer.assignment())
        .forEach(
            (partition, committed) -> {
              if (committed != null) {
                consumer.seek(partition, Math.max(committed.offset(), starts.get(partition)));
              }
            });
  }

  /** Does not wait for the fetch under way behind the last record. */
  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(Duration.ZERO));
  }
}
