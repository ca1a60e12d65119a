package io.newswire.index.generation;

import io.newswire.index.write.BatchWriter;
import io.newswire.index.write.IndexConsumer;
import io.newswire.kafka.TopicSnapshot;
import io.newswire.model.Topics;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/**
 * Writes to a new generation what comes in on {@code news.enriched} since the index workers last
 * committed. It joins no group and commits nothing: the workers go on undisturbed.
 */
final class EnrichedFollower implements AutoCloseable {
  private final TopicSnapshot enriched;
  private final BatchWriter writer;
  private long written;

  /** Remembers where the workers are now. */
  EnrichedFollower(NewswireConfig config, BatchWriter writer) {
    this.writer = writer;
    enriched =
        TopicSnapshot.sinceCommitted(
            config.with(
                ConfigKeys.KAFKA_PREFIX + ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                config.indexBulkMaxDocuments()),
            Topics.ENRICHED,
            IndexConsumer.GROUP);
  }

  /**
   * Returns when all is written that is committed on the topic now.
   *
   * @return how many records that were
   */
  long catchUp() {
    long before = written;
    enriched.readTo(
        enriched.ends(),
        TopicSnapshot.PATIENCE,
        records -> written += records.count() - writer.write(records).size());
    return written - before;
  }

  @Override
  public void close() {
    enriched.close();
  }
}
