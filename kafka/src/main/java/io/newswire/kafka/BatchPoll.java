package io.newswire.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Polls batches that are bounded by what their records take in memory. Kafka's own limits do not do
 * that: they count the bytes of a fetch, which may be compressed, and records of any size.
 *
 * @param maxBytes of keys and values; a batch exceeds it by three records at most
 */
public record BatchPoll(Consumer<byte[], byte[]> consumer, int maxRecords, long maxBytes) {
  /** Few, because a poll has them all in memory, each as large as the largest document. */
  static final int RECORDS_A_POLL = 3;

  /** What its consumer needs: a poll makes so many records of what was fetched, and no more. */
  public static Map<String, Object> settings(int maxRecords) {
    return Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Math.min(RECORDS_A_POLL, maxRecords));
  }

  /**
   * The records that are there, or come within that time; empty if there are none.
   *
   * <p>If it throws, the position of the consumer may be behind records that nobody got: begin
   * again at a known offset.
   */
  public ConsumerRecords<byte[], byte[]> poll(Duration time) {
    ConsumerRecords<byte[], byte[]> next = consumer.poll(time);
    Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records = new HashMap<>();
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    int count = 0;
    long bytes = 0;
    while (!next.isEmpty()) {
      for (ConsumerRecord<byte[], byte[]> record : next) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        records.computeIfAbsent(partition, p -> new ArrayList<>()).add(record);
        bytes +=
            Math.max(0, record.serializedKeySize()) + Math.max(0, record.serializedValueSize());
      }
      offsets.putAll(next.nextOffsets());
      count += next.count();
      boolean full = bytes >= maxBytes || count + RECORDS_A_POLL > maxRecords;
      next = full ? ConsumerRecords.empty() : consumer.poll(Duration.ZERO);
    }
    return new ConsumerRecords<>(records, offsets);
  }
}
