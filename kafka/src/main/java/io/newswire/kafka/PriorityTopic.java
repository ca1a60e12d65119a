package io.newswire.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads one topic for a member of a group, over a connection of its own. The member's consumer asks
 * a broker for more only when it has handed out all that came from it, of whichever topic.
 */
final class PriorityTopic implements AutoCloseable {
  private final String topic;
  private final Consumer<byte[], byte[]> reader;
  private final Map<TopicPartition, Long> positions = new HashMap<>();

  /**
   * Connects.
   *
   * @param config of the member's consumer
   */
  PriorityTopic(Map<String, Object> config, String topic) {
    this.topic = topic;
    Map<String, Object> settings = new HashMap<>(config);
    Set.of(
            ConsumerConfig.GROUP_ID_CONFIG,
            ConsumerConfig.GROUP_INSTANCE_ID_CONFIG,
            ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG)
        .forEach(settings::remove);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.computeIfPresent(ConsumerConfig.CLIENT_ID_CONFIG, (key, id) -> id + "-" + topic);
    reader =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /**
   * The next records of the partitions of the topic that the member owns and has not paused, from
   * its positions on. Does not wait; the member's positions stay as they are.
   */
  ConsumerRecords<byte[], byte[]> poll(Consumer<?, ?> member) {
    Map<TopicPartition, Long> wanted = new HashMap<>();
    Set<TopicPartition> readable = new HashSet<>(member.assignment());
    readable.removeAll(member.paused());
    readable.stream()
        .filter(partition -> partition.topic().equals(topic))
        .forEach(
            partition ->
                position(member, partition).ifPresent(offset -> wanted.put(partition, offset)));
    if (!reader.assignment().equals(wanted.keySet())) {
      reader.assign(wanted.keySet());
      positions.keySet().retainAll(wanted.keySet());
    }
    if (wanted.isEmpty()) {
      return ConsumerRecords.empty();
    }
    wanted.forEach(
        (partition, offset) -> {
          if (!offset.equals(positions.put(partition, offset))) {
            reader.seek(partition, offset);
          }
        });
    ConsumerRecords<byte[], byte[]> records = reader.poll(Duration.ZERO);
    records.nextOffsets().forEach((partition, next) -> positions.put(partition, next.offset()));
    return records;
  }

  private static OptionalLong position(Consumer<?, ?> member, TopicPartition partition) {
    try {
      return OptionalLong.of(member.position(partition, Duration.ZERO));
    } catch (TimeoutException e) {
      return OptionalLong.empty();
    }
  }

  @Override
  public void close() {
    reader.close(CloseOptions.timeout(Duration.ZERO));
  }
}
