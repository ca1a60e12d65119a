package io.newswire.ingest;

import io.newswire.ingest.extract.ArticleExtractor;
import io.newswire.kafka.Health;
import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/**
 * Reads {@code news.raw}, extracts, and writes each document to {@code news.articles} or {@code
 * news.rejected}, exactly once for readers of committed records, whatever is killed meanwhile.
 *
 * <p>Every thread is a member of one consumer group and owns whole partitions, so documents of one
 * partition stay in order; several processes share the work. Outputs and offsets are committed in
 * one Kafka transaction. While Kafka is away the worker waits and goes on by itself.
 *
 * <p>The flow: {@link ExtractionThread} keeps an {@link ExtractionSession}, which hands each record
 * to an {@link ExtractionStep}.
 */
public final class ExtractionWorker implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final CountDownLatch stop = new CountDownLatch(1);
  private final Health health = new Health(ExtractionWorker.class);
  private final List<Thread> threads;

  /**
   * Makes a worker that is not started.
   *
   * @param extractor used by all threads at the same time
   */
  public ExtractionWorker(NewswireConfig config, ArticleExtractor extractor) {
    threads =
        IntStream.range(0, config.ingestThreads())
            .mapToObj(
                number ->
                    new Thread(
                        new ExtractionThread(config, extractor, health, stop), "extract-" + number))
            .toList();
  }

  /** Starts, once; does not wait for Kafka. */
  public void start() {
    threads.forEach(Thread::start);
  }

  /** Why nothing is extracted now, as one sentence; empty if all is well. */
  public Optional<String> problem() {
    return health.problem();
  }

  /**
   * Ends after the records at hand, and leaves the rest to the next worker. A document whose
   * extraction takes longer than 30 seconds is interrupted and left as well.
   */
  @Override
  public void close() {
    stop.countDown();
    try {
      for (Thread thread : threads) {
        thread.join(PATIENCE.toMillis());
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      threads.forEach(Thread::interrupt);
      Thread.currentThread().interrupt();
    }
  }
}
