package io.newswire.testkit;

import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.Serializer;

/**
 * The producer of tests. It has one request under way at a time: with several, the first records of
 * a new partition can wait for two minutes for a sequence number that never comes. Its end has a
 * limit, so that a test whose broker is gone ends too.
 */
public final class TestProducer<K, V> extends KafkaProducer<K, V> {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Connects to the Kafka of a configuration. */
  public TestProducer(
      NewswireConfig config, Serializer<K> keySerializer, Serializer<V> valueSerializer) {
    this(config.kafkaClient(), keySerializer, valueSerializer);
  }

  /**
   * The same with other settings.
   *
   * @param settings those of Kafka's producer
   */
  public TestProducer(
      Map<String, Object> settings, Serializer<K> keySerializer, Serializer<V> valueSerializer) {
    super(oneAtATime(settings), keySerializer, valueSerializer);
  }

  private static Map<String, Object> oneAtATime(Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    return all;
  }

  @Override
  public void close() {
    close(PATIENCE);
  }
}
