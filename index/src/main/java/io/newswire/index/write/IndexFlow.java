package io.newswire.index.write;

import io.newswire.kafka.Health;
import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records are read, and documents made of them, while those before are sent. What comes while a
 * batch is under way is gathered and sent together, because a request for one article costs
 * Elasticsearch nearly as much as one for many; only a full batch follows at once, so that
 * Elasticsearch never waits. Offsets are committed in their order, each when all before it is
 * written. For one thread.
 */
public final class IndexFlow implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IndexFlow.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
  private static final Duration BETWEEN_SIGNS_OF_LIFE = Duration.ofSeconds(1);

  /**
   * Each queue of the bulk writer has its next bulk ready even when a garbage collection or a
   * commit takes a while.
   */
  private static final int MOST_UNDER_WAY = 4;

  private final IndexConsumer consumer;
  private final RejectionPublisher rejects;
  private final ParallelBulkWriter bulkWriter;
  private final BatchWriter writer;
  private final int mostGathered;
  private final CountDownLatch ending = new CountDownLatch(1);
  private final Deque<UnderWay> underWay = new ArrayDeque<>();
  private Gathered gathered = Gathered.NOTHING;

  /**
   * Makes a flow; its parts stay the caller's to close, after this.
   *
   * @param health where it reports why documents cannot be written
   */
  public IndexFlow(
      NewswireConfig config,
      BulkClient sender,
      IndexConsumer consumer,
      RejectionPublisher rejects,
      Health health) {
    this.consumer = consumer;
    this.rejects = rejects;
    this.bulkWriter = new ParallelBulkWriter(config, sender, this::restSending, health);
    this.writer = new BatchWriter(bulkWriter, sender.storedQuotes(), consumer::rest, health);
    this.mostGathered = config.indexBulkMaxDocuments();
  }

  private record Gathered(
      int records, Map<TopicPartition, OffsetAndMetadata> offsets, Batch batch) {
    static final Gathered NOTHING = new Gathered(0, Map.of(), Batch.EMPTY);

    Gathered plus(ConsumerRecords<byte[], byte[]> next, Batch made) {
      Map<TopicPartition, OffsetAndMetadata> latest = new HashMap<>(offsets);
      latest.putAll(next.nextOffsets());
      return new Gathered(records + next.count(), latest, batch.plus(made));
    }
  }

  private record UnderWay(Gathered gathered, Future<List<Refusal>> refusals) {}

  /** Reads once, waiting a second for something to read if nothing is under way, and sends. */
  public void step() throws InterruptedException {
    ConsumerRecords<byte[], byte[]> records =
        consumer.poll(underWay.isEmpty() ? POLL : BETWEEN_LOOKS);
    if (!records.isEmpty()) {
      gathered = gathered.plus(records, writer.prepare(records));
    } else if (underWay.isEmpty()) {
      consumer.commitPosition();
      return;
    }
    if (isFull() && isCrowded()) {
      awaitFirstInGroup();
    }
    long done = underWay.stream().takeWhile(sent -> sent.refusals().isDone()).count();
    if (gathered.records() > 0 && (underWay.size() == done || isFull())) {
      underWay.add(new UnderWay(gathered, writer.send(gathered.batch())));
      gathered = Gathered.NOTHING;
    }
    for (long i = 0; i < done; i++) {
      finishFirst();
    }
  }

  private boolean isFull() {
    return gathered.records() >= mostGathered || gathered.batch().bytes() >= bulkWriter.fill();
  }

  /** By number, or where articles are large by size: all of it is in memory. */
  private boolean isCrowded() {
    long bytes = underWay.stream().mapToLong(sent -> sent.gathered().batch().bytes()).sum();
    return underWay.size() >= MOST_UNDER_WAY || bytes >= 2 * bulkWriter.fill();
  }

  /** Elasticsearch may be away for long, and the group expects its members to poll. */
  private void awaitFirstInGroup() throws InterruptedException {
    while (!isDoneIn(underWay.element(), BETWEEN_SIGNS_OF_LIFE)) {
      consumer.rest(BETWEEN_LOOKS);
    }
  }

  private static boolean isDoneIn(UnderWay sent, Duration time) throws InterruptedException {
    try {
      sent.refusals().get(time.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return true;
    }
  }

  /** It counts as under way until its refusals are told: nothing after it is committed before. */
  private void finishFirst() throws InterruptedException {
    UnderWay first = underWay.element();
    rejects.send(refusalsOf(first));
    underWay.remove();
    consumer.commit(first.gathered().offsets());
  }

  private void finishFirstEvenIfWoken() throws InterruptedException {
    try {
      finishFirst();
    } catch (WakeupException e) {
      LOG.debug("Woken to close, which it is doing");
    }
  }

  private static List<Refusal> refusalsOf(UnderWay sent) throws InterruptedException {
    try {
      return sent.refusals().get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }

  private void restSending(Duration time) {
    try {
      if (ending.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new CancellationException("not sent: it is being stopped");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("not sent: interrupted");
    }
  }

  /**
   * Finishes what is under way, and commits what is written. The rest will be read again: what
   * keeps it from being written was thrown by {@link #step}, or is no trouble to one who stops.
   */
  @Override
  public void close() {
    ending.countDown();
    try {
      while (!underWay.isEmpty()) {
        finishFirstEvenIfWoken();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.debug("Stopped before its bulk was written; it will be read again", e);
    } finally {
      bulkWriter.close();
    }
  }
}
