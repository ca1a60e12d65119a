package io.newswire.kafka;

import static org.apache.kafka.clients.consumer.ConsumerConfig.AUTO_OFFSET_RESET_CONFIG;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;

/**
 * The clients of Kafka Streams: those that it makes by itself, but for two.
 *
 * <p>A global store that ends before its topic begins, because the topic deleted what came in
 * between, goes on at the beginning of the topic. By itself Kafka Streams would end its global
 * thread and never run. What the topic deleted stays in the store; whoever reads a topic with
 * {@code delete} removes old entries by their age.
 *
 * @param wakeUps when the topology has work that no record brings
 * @param priorityTopic see {@link StreamsJob#priorityTopic}
 */
record StreamsClients(WakeUps wakeUps, Optional<String> priorityTopic)
    implements KafkaClientSupplier {
  @Override
  public Admin getAdmin(Map<String, Object> config) {
    return Admin.create(config);
  }

  @Override
  public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
    return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }

  @Override
  public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
    return priorityTopic.isPresent()
        ? new PriorityConsumer(config, wakeUps, priorityTopic.get())
        : new IdleConsumer(config, wakeUps);
  }

  @Override
  public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  @Override
  public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
    Map<String, Object> settings = new HashMap<>(config);
    settings.put(AUTO_OFFSET_RESET_CONFIG, "earliest");
    return new GlobalConsumer(settings, wakeUps);
  }
}
