package io.newswire.ingest;

import io.newswire.ingest.extract.ArticleExtractor;
import io.newswire.kafka.Health;
import io.newswire.kafka.SessionLoop;
import io.newswire.model.config.NewswireConfig;
import java.util.Optional;

/**
 * Reads {@code news.raw}, extracts, and writes each document to {@code news.articles} or {@code
 * news.rejected}, exactly once for readers of committed records, whatever is killed meanwhile.
 *
 * <p>Every thread is a member of one consumer group and owns whole partitions, so documents of one
 * partition stay in order; several processes share the work. Outputs and offsets are committed in
 * one Kafka transaction. While Kafka is unavailable the worker waits, and then continues.
 *
 * <p>The flow: an {@link ExtractionSession} passes each record to an {@link ExtractionStep}, and
 * commits an {@link ExtractionBatch} of the results.
 */
public final class ExtractionWorker implements AutoCloseable {
  private final Health health = new Health(ExtractionWorker.class);
  private final SessionLoop loop;

  /**
   * Makes a worker that is not started.
   *
   * @param extractor used by all threads at the same time
   */
  public ExtractionWorker(NewswireConfig config, ArticleExtractor extractor) {
    loop =
        new SessionLoop(
            "extraction",
            config.ingestThreads(),
            health,
            () -> new ExtractionSession(config, extractor));
  }

  /** Starts, once; does not wait for Kafka. */
  public void start() {
    loop.start();
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
    loop.close();
  }
}
