package io.newswire.kafka;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * A consumer of Kafka Streams that hands out the records of one topic before those of others that
 * it has fetched already.
 */
final class PriorityConsumer extends IdleConsumer {
  private final PriorityTopic topic;
  private boolean othersWait;

  /**
   * Connects as {@link IdleConsumer} does.
   *
   * @param topic one of those that it will be subscribed to
   */
  PriorityConsumer(Map<String, Object> config, WakeUps wakeUps, String topic) {
    super(config, wakeUps);
    this.topic = new PriorityTopic(config, topic);
  }

  /**
   * Every other call polls the group's consumer, which has to be polled to stay a member. While
   * that one has nothing in hand, its own fetch brings records of any topic at once.
   */
  @Override
  ConsumerRecords<byte[], byte[]> next(Duration time) {
    if (othersWait) {
      ConsumerRecords<byte[], byte[]> first = topic.poll(this);
      if (!first.nextOffsets().isEmpty()) {
        first.nextOffsets().forEach((partition, next) -> seek(partition, next.offset()));
        othersWait = false;
        return first;
      }
    }
    ConsumerRecords<byte[], byte[]> records = super.next(time);
    othersWait = !records.isEmpty();
    return records;
  }

  @Override
  public void close(CloseOptions options) {
    topic.close();
    super.close(options);
  }
}
