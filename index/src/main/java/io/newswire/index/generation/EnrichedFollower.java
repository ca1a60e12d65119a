package io.newswire.index.generation;

import io.newswire.index.write.BatchWriter;
import io.newswire.index.write.IndexConsumer;
import io.newswire.kafka.TopicSnapshot;
import io.newswire.model.Topics;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/**
 * Writes new records of {@code news.enriched} to a new generation, from the offsets that the index
 * workers had committed. It joins no group and commits nothing, so the workers are not affected.
 */
final class EnrichedFollower implements AutoCloseable {
  private final TopicSnapshot enriched;
  private final BatchWriter writer;
  private long written;

  /** Starts at the offsets that the workers have committed now. */
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
   * Writes all records that are on the topic now.
   *
   * @return the number of records written
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
