package io.newswire.ingest.feed;

import io.newswire.model.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Writes what the feeds of owned partitions gave: articles and the memory of them in one Kafka
 * transaction, many changes at a time.
 *
 * <p>Each transaction commits an offset of the owner's consumer group too. A process that lost its
 * partitions without noticing is refused by that, and can write nothing that another has read on
 * without. Records are on the broker before the group is asked: who takes over a partition waits
 * for the transactions that are open there.
 */
final class FeedCommits implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final int MANY = 500;
  private static final int MANY_BYTES = 8 << 20;

  /** Ends the wait for changes; of no partition that is owned. */
  private static final Change NONE = new Change(-1, List.of(), () -> {}, new CompletableFuture<>());

  private final Producer<byte[], byte[]> producer;
  private final BlockingQueue<Change> changes = new LinkedBlockingQueue<>();
  private final Map<Integer, Long> owned = new ConcurrentHashMap<>();
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "feed-commits");
  private volatile ConsumerGroupMetadata group;
  private volatile RuntimeException failure;

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
  }

  /** The producer's transactions are initialised; it stays the caller's to close, after this. */
  FeedCommits(Producer<byte[], byte[]> producer) {
    this.producer = producer;
    thread.start();
  }

  /** From now on changes of that partition are taken. */
  void own(int partition, long nextOffset) {
    owned.put(partition, nextOffset);
  }

  /** From now on changes of that partition are not taken any more. */
  void release(int partition) {
    owned.remove(partition);
  }

  /** What the group says of this member now. */
  void group(ConsumerGroupMetadata now) {
    group = now;
  }

  /** Whether nothing can be committed any more, and why. */
  void check() {
    if (failure != null) {
      throw failure;
    }
  }

  /**
   * Writes records, all or none.
   *
   * @param remember done when they are committed, in the order in which changes are
   * @return completes when they are committed; fails if they are not, and are not going to be:
   *     because the partition went to another process, or because Kafka failed
   */
  CompletableFuture<Void> commit(
      int partition, List<ProducerRecord<byte[], byte[]>> records, Runnable remember) {
    Change change = new Change(partition, records, remember, new CompletableFuture<>());
    changes.add(change);
    if (stop.getCount() == 0) {
      giveUp(change);
    }
    return change.done();
  }

  private void run() {
    try {
      while (stop.getCount() > 0) {
        List<Change> batch = next();
        if (!batch.isEmpty()) {
          commit(batch);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      failure = e;
    } catch (Error e) {
      failure = new IllegalStateException("the thread that commits ended by " + e, e);
      throw e;
    } finally {
      stop.countDown();
      changes.forEach(FeedCommits::giveUp);
    }
  }

  private List<Change> next() throws InterruptedException {
    List<Change> batch = new ArrayList<>();
    Change change = changes.take();
    int bytes = 0;
    while (change != null) {
      batch.add(change);
      bytes += change.bytes();
      change = batch.size() < MANY && bytes < MANY_BYTES ? changes.poll() : null;
    }
    return batch;
  }

  private void commit(List<Change> batch) throws InterruptedException {
    try {
      List<Change> mine = ofOwned(batch);
      while (!mine.isEmpty() && !transaction(mine)) {
        mine = ofOwned(mine);
      }
      for (Change change : mine) {
        change.remember().run();
        change.done().complete(null);
      }
    } finally {
      batch.forEach(FeedCommits::giveUp);
    }
  }

  private List<Change> ofOwned(List<Change> batch) {
    return batch.stream().filter(change -> owned.containsKey(change.partition())).toList();
  }

  /** False if the group changed meanwhile and the transaction must be made again. */
  private boolean transaction(List<Change> batch) throws InterruptedException {
    ConsumerGroupMetadata asked = group;
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    batch.forEach(
        change ->
            offsets.put(
                new TopicPartition(Topics.FEEDS, change.partition()),
                new OffsetAndMetadata(owned.getOrDefault(change.partition(), 0L))));
    producer.beginTransaction();
    try {
      batch.forEach(change -> change.records().forEach(producer::send));
      producer.flush();
      producer.sendOffsetsToTransaction(offsets, asked);
      producer.commitTransaction();
      return true;
    } catch (CommitFailedException e) {
      producer.abortTransaction();
      awaitNewGroup(asked, e);
      return false;
    }
  }

  private void awaitNewGroup(ConsumerGroupMetadata old, KafkaException cause)
      throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (group == old || group.generationId() == old.generationId()) {
      if (stop.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new TimeoutException("stopped while the group changed", cause);
      }
      if (System.nanoTime() > deadline) {
        throw new TimeoutException("the group of feed readers does not settle", cause);
      }
    }
  }

  private static void giveUp(Change change) {
    change.done().completeExceptionally(new CancellationException("it is not committed"));
  }

  /** Ends after the transaction at hand; what waits is given up. */
  @Override
  public void close() {
    stop.countDown();
    changes.add(NONE);
    try {
      thread.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
