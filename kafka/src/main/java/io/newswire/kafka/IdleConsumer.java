package io.newswire.kafka;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A consumer of Kafka Streams that waits longer while nothing comes. A stream thread polls for
 * {@code poll.ms} at most, because it commits between polls; with a short one an idle thread would
 * wake up a hundred times a second. A poll returns as soon as a record is there.
 */
final class IdleConsumer extends KafkaConsumer<byte[], byte[]> {
  /** By then all that came is committed. */
  private static final Duration IDLE_AFTER = Duration.ofSeconds(1);

  /** For so long a stop, or the start of another thread, may wait. */
  private static final Duration IDLE_POLL = Duration.ofMillis(250);

  private long busyNanos = System.nanoTime();

  IdleConsumer(Map<String, Object> config) {
    super(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  @Override
  public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
    boolean idle = System.nanoTime() - busyNanos > IDLE_AFTER.toNanos();
    boolean isShort = !timeout.isZero() && timeout.compareTo(IDLE_POLL) < 0;
    ConsumerRecords<byte[], byte[]> records = super.poll(idle && isShort ? IDLE_POLL : timeout);
    if (!records.isEmpty()) {
      busyNanos = System.nanoTime();
    }
    return records;
  }
}
