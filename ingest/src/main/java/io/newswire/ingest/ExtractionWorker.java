package io.newswire.ingest;

import io.newswire.ingest.extract.ArticleExtractor;
import io.newswire.kafka.Health;
import io.newswire.kafka.Session;
import io.newswire.kafka.SessionLoop;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.util.Collections;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads {@code news.raw} and {@code news.raw-urgent}, extracts, and writes each document to {@code
 * news.articles}, {@code news.articles-urgent} or {@code news.rejected}, exactly once for readers
 * of committed records, whatever is killed meanwhile.
 *
 * <p>Every thread is a member of one consumer group and owns whole partitions, so documents of one
 * partition stay in order; several processes share the work. Outputs and offsets are committed in
 * one Kafka transaction. What is urgent has a thread of its own, which no other document holds up.
 * While Kafka is unavailable the worker waits, and then continues.
 *
 * <p>The flow: an {@link ExtractionSession} passes each record to an {@link ExtractionStep}, and
 * commits an {@link ExtractionBatch} of the results.
 */
public final class ExtractionWorker extends SessionLoop {
  /**
   * Makes a worker that is not started. When it is closed, it ends after the records at hand, and
   * leaves the rest to the next worker. A document whose extraction takes longer than 30 seconds
   * then is interrupted and left as well.
   *
   * @param extractor used by all threads at the same time
   */
  public ExtractionWorker(NewswireConfig config, ArticleExtractor extractor) {
    super(
        "extraction",
        new Health(ExtractionWorker.class),
        Stream.concat(
                Collections.nCopies(config.ingestThreads(), Topics.RAW).stream(),
                Stream.of(Topics.RAW_URGENT))
            .map(topic -> opener(config, extractor, topic))
            .toList());
  }

  private static Supplier<Session> opener(
      NewswireConfig config, ArticleExtractor extractor, String topic) {
    return () -> new ExtractionSession(config, extractor, topic);
  }
}
