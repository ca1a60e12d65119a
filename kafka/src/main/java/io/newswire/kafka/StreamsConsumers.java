package io.newswire.kafka;

import static org.apache.kafka.clients.consumer.ConsumerConfig.AUTO_OFFSET_RESET_CONFIG;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;

/**
 * Consumers of Kafka Streams. A global store that ends before its topic begins, because the topic
 * deleted what came in between, goes on at the beginning of the topic. By itself Kafka Streams
 * would end its global thread and never run. What the topic deleted stays in the store; whoever
 * reads a topic with {@code delete} removes old entries by their age.
 */
class StreamsConsumers extends DefaultKafkaClientSupplier {
  @Override
  public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
    return super.getGlobalConsumer(fromEarliest(config));
  }

  static Map<String, Object> fromEarliest(Map<String, Object> config) {
    Map<String, Object> settings = new HashMap<>(config);
    settings.put(AUTO_OFFSET_RESET_CONFIG, "earliest");
    return settings;
  }
}
