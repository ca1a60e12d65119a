package io.newswire.testkit;

import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads all partitions of a topic without a group, committed records only. Not thread-safe.
 *
 * <p>Records of one partition come in order; those of several in any.
 */
public final class TopicProbe implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final String topic;
  private final KafkaConsumer<String, byte[]> consumer;

  private TopicProbe(NewswireConfig config, String topic) {
    Map<String, Object> settings = new HashMap<>(config.kafkaClient());
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    this.topic = topic;
    this.consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    consumer.assign(
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList());
  }

  /** Reads what is committed from now on: open it before what is tested is set going. */
  public static TopicProbe fromNow(NewswireConfig config, String topic) {
    TopicProbe reader = new TopicProbe(config, topic);
    reader.consumer.seekToEnd(List.of());
    reader.consumer.assignment().forEach(reader.consumer::position);
    return reader;
  }

  /** Reads all there is, with the records of other tests. */
  public static TopicProbe fromBeginning(NewswireConfig config, String topic) {
    TopicProbe reader = new TopicProbe(config, topic);
    reader.consumer.seekToBeginning(List.of());
    return reader;
  }

  /**
   * Waits for that many more records and returns them; there may be more than asked for.
   *
   * @throws AssertionError if they have not come within two minutes; it names those that have
   */
  public List<ConsumerRecord<String, byte[]>> await(int count) {
    return await(count, record -> true);
  }

  /** As {@link #await(int)}, of the records with this key; others are passed over for good. */
  public List<ConsumerRecord<String, byte[]>> awaitKey(String key, int count) {
    return await(count, record -> key.equals(record.key()));
  }

  /** As {@link #await(int)}, of the records wanted; others are passed over for good. */
  public List<ConsumerRecord<String, byte[]>> await(
      int count, Predicate<ConsumerRecord<String, byte[]>> wanted) {
    List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (found.size() < count) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(
            "%d of %d records came on %s within %s, with keys: %s"
                .formatted(found.size(), count, topic, PATIENCE, keys(found)));
      }
      consumer.poll(Duration.ofMillis(100)).forEach(record -> addIf(wanted, record, found));
    }
    return found;
  }

  private static void addIf(
      Predicate<ConsumerRecord<String, byte[]>> wanted,
      ConsumerRecord<String, byte[]> record,
      List<ConsumerRecord<String, byte[]>> found) {
    if (wanted.test(record)) {
      found.add(record);
    }
  }

  private static String keys(List<ConsumerRecord<String, byte[]>> records) {
    return records.stream()
        .map(record -> String.valueOf(record.key()))
        .collect(Collectors.joining(", "));
  }

  @Override
  public void close() {
    consumer.close();
  }
}
