package io.newswire.enrich;

import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Has Kafka Streams take the records of one topic before those of another that the same task reads:
 * of the first records of its partitions a task takes the one with the lowest timestamp. {@link
 * Restore} undoes it in the first step, so that no record is written with it.
 */
final class EarlierTimestamp implements TimestampExtractor {
  /** No queue is as long. A timestamp must not be negative, so it leads back to 1996 at most. */
  private static final long LEAD = Duration.ofDays(30 * 365).toMillis();

  @Override
  public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
    return Math.max(0, record.timestamp() - LEAD);
  }

  /** Gives each record its own timestamp again. */
  static final class Restore extends ContextualProcessor<byte[], byte[], byte[], byte[]> {
    @Override
    public void process(Record<byte[], byte[]> record) {
      context().forward(record.withTimestamp(record.timestamp() + LEAD));
    }
  }
}
