package io.newswire.admin.replay;

import io.newswire.kafka.BatchReader;
import io.newswire.kafka.TopicSnapshot;
import io.newswire.model.Topics;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads the documents on {@code news.raw} and {@code news.raw-urgent} to the ends that the topics
 * have when this is opened.
 */
public final class RawLog implements AutoCloseable {
  private static final int AT_ONCE = 200;

  private final TopicSnapshot raw;
  private final Map<TopicPartition, Long> ends;

  /**
   * Opens the log.
   *
   * @param from the earliest time of receipt; null for all documents
   */
  public RawLog(NewswireConfig config, Instant from) {
    raw =
        TopicSnapshot.since(
            config.with(ConfigKeys.KAFKA_PREFIX + ConsumerConfig.MAX_POLL_RECORDS_CONFIG, AT_ONCE),
            Topics.RECEIVED,
            from == null ? Instant.EPOCH : from);
    ends = raw.ends();
  }

  /** Passes all documents to the reader, in order within each partition. */
  <E extends Exception> void read(BatchReader<E> reader) throws E {
    raw.readTo(ends, TopicSnapshot.PATIENCE, reader);
  }

  @Override
  public void close() {
    raw.close();
  }
}
