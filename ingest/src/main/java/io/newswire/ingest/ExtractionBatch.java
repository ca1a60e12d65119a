package io.newswire.ingest;

import io.newswire.kafka.TransactionalClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** What was made of some raw records, to be committed in one transaction. For one thread. */
final class ExtractionBatch {
  /** Bounds the memory: as many bytes again are in the producer. */
  private static final long MANY_BYTES = 4 << 20;

  private static final int MANY_RECORDS = 200;

  /** Bounds the time for which the first record waits for the last. */
  private static final Duration LONG = Duration.ofMillis(100);

  private final List<ExtractionResult> results = new ArrayList<>();
  private final Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
  private long startedNanos;
  private long bytes;

  void add(ExtractionResult result) {
    if (results.isEmpty()) {
      startedNanos = System.nanoTime();
    }
    results.add(result);
    bytes += result.bytes();
  }

  /** All before these offsets is added. */
  void advance(Map<TopicPartition, OffsetAndMetadata> next) {
    offsets.putAll(next);
  }

  /** Whether no more records are to be added. */
  boolean isFull() {
    return bytes >= MANY_BYTES
        || results.size() >= MANY_RECORDS
        || !results.isEmpty() && System.nanoTime() - startedNanos >= LONG.toNanos();
  }

  /**
   * Commits the results and the offsets together.
   *
   * @throws KafkaException if that failed; then neither is committed
   */
  void commit(TransactionalClients clients) {
    while (!offsets.isEmpty() && !tryCommit(clients)) {
      // Each turn replaces the largest output that is too large for Kafka by a smaller one. Outputs
      // that were to be sent after it fail with the same exception, and are sent again.
    }
    if (!offsets.isEmpty()) {
      results.forEach(ExtractionResult::count);
    }
  }

  private boolean tryCommit(TransactionalClients clients) {
    Producer<byte[], byte[]> producer = clients.producer();
    Set<Integer> tooLarge = ConcurrentHashMap.newKeySet();
    producer.beginTransaction();
    try {
      for (int i = 0; i < results.size(); i++) {
        int index = i;
        producer.send(
            results.get(i).record(),
            (metadata, failure) -> {
              if (failure instanceof RecordTooLargeException) {
                tooLarge.add(index);
              }
            });
      }
      producer.sendOffsetsToTransaction(offsets, clients.consumer().groupMetadata());
      producer.commitTransaction();
      return true;
    } catch (KafkaException e) {
      producer.abortTransaction();
      if (tooLarge.isEmpty()) {
        throw e;
      }
      int largest =
          Collections.max(tooLarge, Comparator.comparing(i -> results.get(i).recordBytes()));
      results.set(largest, results.get(largest).tooLarge());
      return false;
    }
  }
}
