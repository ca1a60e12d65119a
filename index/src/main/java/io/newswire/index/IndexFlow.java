package io.newswire.index;

import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records are read, and documents made of them, while those before are sent. One batch is under way
 * at a time; what comes meanwhile is gathered and sent together, because a request for one article
 * costs Elasticsearch nearly as much as one for many. Offsets are committed in their order, each
 * when all before it is written. For one thread; sending has another.
 */
final class IndexFlow implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IndexFlow.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
  private static final Duration BETWEEN_SIGNS_OF_LIFE = Duration.ofSeconds(1);

  private final IndexConsumer consumer;
  private final Rejects rejects;
  private final BatchWriter writer;
  private final int mostGathered;
  private final CountDownLatch ending = new CountDownLatch(1);
  private final ExecutorService sending =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "index-sender"));
  private Gathered gathered = Gathered.NOTHING;
  private UnderWay underWay;

  /**
   * Makes a flow; its parts stay the caller's to close, after this.
   *
   * @param problem is told, by either thread, why something cannot be written at present, and null
   *     when it can
   */
  IndexFlow(
      NewswireConfig config,
      BulkSender sender,
      IndexConsumer consumer,
      Rejects rejects,
      Consumer<String> problem) {
    this.consumer = consumer;
    this.rejects = rejects;
    this.writer = new BatchWriter(config, sender, consumer::rest, this::restSending, problem);
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
  void step() throws InterruptedException {
    ConsumerRecords<byte[], byte[]> records =
        consumer.poll(underWay == null ? POLL : BETWEEN_LOOKS);
    if (!records.isEmpty()) {
      gathered = gathered.plus(records, writer.prepare(records));
    } else if (underWay == null) {
      consumer.commitPosition();
      return;
    }
    if (gathered.records() >= mostGathered) {
      awaitInGroup();
    }
    if (underWay == null || underWay.refusals().isDone()) {
      finishAndSend();
    }
  }

  /** Elasticsearch may be away for long, and the group expects its members to poll. */
  private void awaitInGroup() throws InterruptedException {
    while (underWay != null && !isDoneIn(BETWEEN_SIGNS_OF_LIFE)) {
      consumer.rest(BETWEEN_LOOKS);
    }
  }

  private boolean isDoneIn(Duration time) throws InterruptedException {
    try {
      underWay.refusals().get(time.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return true;
    }
  }

  /** The next is sent before the last is committed, so that Elasticsearch need not wait. */
  private void finishAndSend() throws InterruptedException {
    UnderWay last = underWay;
    underWay = null;
    List<Refusal> refused = last == null ? List.of() : refusalsOf(last);
    UnderWay next = gathered.records() == 0 ? null : send(gathered);
    gathered = Gathered.NOTHING;
    rejects.send(refused);
    underWay = next;
    if (last != null) {
      consumer.commit(last.gathered().offsets());
    }
  }

  private UnderWay send(Gathered next) {
    return new UnderWay(next, sending.submit(() -> writer.send(next.batch())));
  }

  private static List<Refusal> refusalsOf(UnderWay done) throws InterruptedException {
    try {
      return done.refusals().get();
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

  /** Finishes the request under way, and commits what is written. The rest will be read again. */
  @Override
  public void close() {
    ending.countDown();
    gathered = Gathered.NOTHING;
    try {
      finishAndSend();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (CancellationException e) {
      LOG.info("Stopped before its bulk was written; it will be read again.");
    } finally {
      sending.shutdownNow();
    }
  }
}
