package io.newswire.ingest.feed;

import io.newswire.kafka.TransactionalClients;
import io.newswire.model.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Writes what the feeds of owned partitions gave: articles and the memory of them in one Kafka
 * transaction, many changes at a time. For the session's thread, except for {@link #commit}.
 *
 * <p>Each transaction commits an offset of the owner's consumer group too. A process that lost its
 * partitions without noticing is refused by that, and can write nothing that another has read on
 * without. Records are on the broker before the group is asked: who takes over a partition waits
 * for the transactions that are open there.
 */
final class FeedCommits implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int MANY = 500;
  private static final int MANY_BYTES = 8 << 20;

  private final TransactionalClients clients;
  private final Queue<Change> waiting = new ConcurrentLinkedQueue<>();
  private final Map<Integer, Long> owned = new HashMap<>();
  private List<Change> open = List.of();
  private Long refusedSinceNanos;
  private volatile boolean closed;

  private record Change(
      int partition,
      List<ProducerRecord<byte[], byte[]>> records,
      Runnable remember,
      CompletableFuture<Void> done) {

    int bytes() {
      return records.stream()
          .mapToInt(record -> record.value() == null ? 0 : record.value().length)
          .sum();
    }

    void remembered() {
      remember.run();
      done.complete(null);
    }

    void giveUp() {
      done.completeExceptionally(new CancellationException("it is not committed"));
    }
  }

  /** The clients stay the caller's to close. */
  FeedCommits(TransactionalClients clients) {
    this.clients = clients;
  }

  /** From now on changes of that partition are taken. */
  void own(int partition, long nextOffset) {
    owned.put(partition, nextOffset);
  }

  /** From now on changes of that partition are not taken any more. */
  void release(int partition) {
    owned.remove(partition);
  }

  /**
   * Has records written, all or none. For any thread.
   *
   * @param remember done when they are committed, in the order in which changes are
   * @return completes when they are committed; fails if they are not, and are not going to be:
   *     because the partition went to another process, or because Kafka failed
   */
  CompletableFuture<Void> commit(
      int partition, List<ProducerRecord<byte[], byte[]>> records, Runnable remember) {
    Change change = new Change(partition, records, remember, new CompletableFuture<>());
    waiting.add(change);
    if (closed) {
      change.giveUp();
    }
    return change.done();
  }

  /**
   * Commits what waits. What is refused because the group is being shared out anew is tried again
   * at the next call, when the consumer has been polled.
   *
   * @throws KafkaException if Kafka fails, or the group does not settle
   */
  void commitWaiting() {
    List<Change> mine = new ArrayList<>();
    for (Change change : next()) {
      if (owned.containsKey(change.partition())) {
        mine.add(change);
      } else {
        change.giveUp();
      }
    }
    open = mine;
    if (mine.isEmpty() || transaction(mine)) {
      mine.forEach(Change::remembered);
      open = List.of();
      refusedSinceNanos = null;
    }
  }

  private List<Change> next() {
    List<Change> batch = new ArrayList<>(open);
    int bytes = batch.stream().mapToInt(Change::bytes).sum();
    while (batch.size() < MANY && bytes < MANY_BYTES && !waiting.isEmpty()) {
      Change change = waiting.remove();
      batch.add(change);
      bytes += change.bytes();
    }
    return batch;
  }

  /** False if the group changed meanwhile and the transaction must be made again. */
  private boolean transaction(List<Change> batch) {
    Producer<byte[], byte[]> producer = clients.producer();
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    batch.forEach(
        change ->
            offsets.put(
                new TopicPartition(Topics.FEEDS, change.partition()),
                new OffsetAndMetadata(owned.get(change.partition()))));
    producer.beginTransaction();
    try {
      batch.forEach(change -> change.records().forEach(producer::send));
      producer.flush();
      producer.sendOffsetsToTransaction(offsets, clients.consumer().groupMetadata());
      producer.commitTransaction();
      return true;
    } catch (CommitFailedException e) {
      producer.abortTransaction();
      refused(e);
      return false;
    }
  }

  private void refused(CommitFailedException cause) {
    long now = System.nanoTime();
    refusedSinceNanos = refusedSinceNanos == null ? now : refusedSinceNanos;
    if (now - refusedSinceNanos > PATIENCE.toNanos()) {
      throw new TimeoutException("the group of feed readers does not settle", cause);
    }
  }

  /** What waits is given up. */
  @Override
  public void close() {
    closed = true;
    open.forEach(Change::giveUp);
    waiting.forEach(Change::giveUp);
  }
}
