package io.newswire.index.write;

import io.newswire.kafka.Health;
import io.newswire.model.config.NewswireConfig;
import io.newswire.telemetry.metrics.StageMetrics;
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
 * Reads records and makes their documents while earlier ones are sent. Records that arrive while a
 * batch is in flight are sent together, because a request for one article costs Elasticsearch
 * nearly as much as one for many; a full batch is sent at once, so that Elasticsearch is never
 * idle. Offsets are committed in order, when all records before them are written. Not thread-safe.
 */
public final class IndexFlow implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IndexFlow.class);
  private static final Duration POLL = Duration.ofSeconds(2);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
  private static final Duration BETWEEN_SIGNS_OF_LIFE = Duration.ofSeconds(1);

  /**
   * Batches in flight: enough that each queue of the bulk writer has its next request ready during
   * a garbage collection or a commit.
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
   * Makes a flow. It does not close its parts; close them afterwards.
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

  /** Polls once, for up to two seconds if nothing is in flight, and sends. */
  public void step() throws InterruptedException {
    ConsumerRecords<byte[], byte[]> records =
        consumer.poll(underWay.isEmpty() ? POLL : BETWEEN_LOOKS);
    if (!records.isEmpty()) {
      StageMetrics.INDEX.in(records.count());
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

  /**
   * Whether the batches in flight reach the limit of their number or, for large articles, of their
   * size in memory.
   */
  private boolean isCrowded() {
    long bytes = underWay.stream().mapToLong(sent -> sent.gathered().batch().bytes()).sum();
    return underWay.size() >= MOST_UNDER_WAY || bytes >= 2 * bulkWriter.fill();
  }

  /**
   * Waits for the first batch and polls meanwhile, because Elasticsearch may be unavailable for
   * longer than the group's poll interval.
   */
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

  /**
   * Finishes the first batch. It stays in flight until its refusals are published, so no later
   * offset is committed before.
   */
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
      LOG.debug("Woken up during close");
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
        throw new CancellationException("not sent: the index worker is stopping");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("not sent: interrupted");
    }
  }

  /**
   * Finishes the batches in flight and commits what is written. Other records will be read again.
   * Errors are not thrown here, because {@link #step} throws them.
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
