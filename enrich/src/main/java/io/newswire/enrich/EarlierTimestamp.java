package io.newswire.enrich;

import io.newswire.model.HeaderText;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Has Kafka Streams take the records of one topic before those of another that the same task reads:
 * of the first records of its partitions a task takes the one with the lowest timestamp. The
 * record's own one travels in a header until {@link Restore} takes it back in the first step, so
 * that no record is written with the earlier one. Only Kafka Streams' own metrics of latency
 * ({@code record-e2e-latency}) see that.
 */
final class EarlierTimestamp implements TimestampExtractor {
  private static final String OWN = "own-timestamp";

  /** No queue is as long. */
  private static final long LEAD = Duration.ofDays(30 * 365).toMillis();

  @Override
  public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
    HeaderText.put(record.headers(), OWN, record.timestamp());
    return notNegative(record.timestamp() - LEAD);
  }

  /** Kafka Streams takes no other; Kafka gives -1 to a record without one. */
  private static long notNegative(long timestamp) {
    return Math.max(0, timestamp);
  }

  /** Gives each record its own timestamp again. */
  static final class Restore extends ContextualProcessor<byte[], byte[], byte[], byte[]> {
    @Override
    public void process(Record<byte[], byte[]> record) {
      long own = Long.parseLong(HeaderText.get(record.headers(), OWN));
      record.headers().remove(OWN);
      context().forward(record.withTimestamp(notNegative(own)));
    }
  }
}
