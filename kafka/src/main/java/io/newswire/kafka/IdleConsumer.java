package io.newswire.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A consumer of Kafka Streams that waits longer while nothing comes and nothing is due. A poll
 * returns as soon as a record is there.
 */
class IdleConsumer extends KafkaConsumer<byte[], byte[]> {
  private final PollTime pollTime;

  /** True at first, so that the time before the first poll does not count as idle. */
  private boolean hadRecords = true;

  IdleConsumer(Map<String, Object> config, WakeUps wakeUps) {
    super(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    pollTime = new PollTime(wakeUps, Instant.now());
  }

  @Override
  public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
    Instant now = Instant.now();
    // Records were processed since, however long that took, and are not committed yet. Partitions
    // are paused while the stores of their tasks are restored, whose end the thread has to notice.
    if (hadRecords || !paused().isEmpty()) {
      pollTime.busy(now);
    }
    ConsumerRecords<byte[], byte[]> records = next(pollTime.of(timeout, now));
    hadRecords = !records.isEmpty();
    return records;
  }

  /** Does not wait for the fetch under way, which an idle consumer always has. */
  @Override
  public void close() {
    close(CloseOptions.timeout(FetchWait.CLOSE));
  }

  @Override
  public void close(CloseOptions options) {
    super.close(options.withTimeout(FetchWait.CLOSE));
  }

  /** The records that are there, or come within that time. */
  ConsumerRecords<byte[], byte[]> next(Duration time) {
    return super.poll(time);
  }
}
