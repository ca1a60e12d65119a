package io.newswire.kafka;

import io.newswire.model.RecordWork;
import io.newswire.model.RejectedException;
import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads topics as far as they go now. */
public final class TopicSnapshot {
  private static final Logger LOG = LoggerFactory.getLogger(TopicSnapshot.class);
  private static final Duration POLL = Duration.ofMillis(200);

  private TopicSnapshot() {}

  /** Hands on all committed records, in order within each partition. */
  public static void readAll(NewswireConfig config, String topic, RecordReader reader) {
    readSince(config, topic, Instant.EPOCH, reader);
  }

  /** Hands on the committed records from that time on, in order within each partition. */
  public static void readSince(
      NewswireConfig config, String topic, Instant since, RecordReader reader) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(config)) {
      List<TopicPartition> partitions = partitions(consumer, topic);
      consumer.assign(partitions);
      seek(consumer, partitions, since);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (!isRead(consumer, ends)) {
        consumer.poll(POLL).forEach(record -> read(record, reader));
      }
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

  /** Hands on the committed records that come from now on, until the thread is interrupted. */
  public static void follow(NewswireConfig config, String topic, RecordReader reader) {
    followTail(config, topic, 0, reader, () -> {});
  }

  /**
   * Hands on the last committed records of each partition and then those that come, until the
   * thread is interrupted.
   *
   * @param last how many offsets before its end each partition is read from
   * @param atEnd called once, when all that was there at the beginning has been handed on
   */
  public static void followTail(
      NewswireConfig config, String topic, long last, RecordReader reader, Runnable atEnd) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(config)) {
      try {
        followTail(consumer, topic, last, reader, atEnd);
      } catch (InterruptException e) {
        // The consumer is closed in order only by a thread that is not interrupted.
        Thread.interrupted();
      }
    }
    Thread.currentThread().interrupt();
  }

  private static void followTail(
      KafkaConsumer<byte[], byte[]> consumer,
      String topic,
      long last,
      RecordReader reader,
      Runnable atEnd) {
    List<TopicPartition> partitions = partitions(consumer, topic);
    consumer.assign(partitions);
    Map<TopicPartition, Long> starts = consumer.beginningOffsets(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    ends.forEach((p, end) -> consumer.seek(p, Math.max(starts.get(p), end - last)));
    boolean behind = true;
    while (true) {
      if (behind && isRead(consumer, ends)) {
        behind = false;
        atEnd.run();
      }
      consumer.poll(POLL).forEach(record -> read(record, reader));
    }
  }

  private static boolean isRead(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream().allMatch(e -> consumer.position(e.getKey()) >= e.getValue());
  }

  private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(info -> new TopicPartition(topic, info.partition()))
        .toList();
  }

  private static void seek(
      KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions, Instant since) {
    if (since.equals(Instant.EPOCH)) {
      consumer.seekToBeginning(partitions);
      return;
    }
    consumer.seekToEnd(partitions);
    Map<TopicPartition, Long> times =
        partitions.stream()
            .collect(Collectors.toMap(Function.identity(), partition -> since.toEpochMilli()));
    consumer
        .offsetsForTimes(times)
        .forEach(
            (partition, found) -> {
              if (found != null) {
                consumer.seek(partition, found.offset());
              }
            });
  }

  /** One committed record; empty if it is no longer there, or not yet. */
  public static Optional<ConsumerRecord<byte[], byte[]>> readOne(
      NewswireConfig config, TopicPartition partition, long offset) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(config)) {
      consumer.assign(List.of(partition));
      long start = consumer.beginningOffsets(List.of(partition)).get(partition);
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      if (offset < start || offset >= end) {
        return Optional.empty();
      }
      consumer.seek(partition, offset);
      while (consumer.position(partition) <= offset) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          return Optional.of(record).filter(found -> found.offset() == offset);
        }
      }
      return Optional.empty();
    }
  }

  private static KafkaConsumer<byte[], byte[]> consumer(NewswireConfig config) {
    Map<String, Object> settings = config.kafkaClient();
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
