package io.newswire.kafka;

import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The Kafka clients of those who read, and write in transactions. What exactly-once rests on is
 * fixed; the rest gives way to the {@code kafka.*} keys of the configuration.
 */
public final class TransactionalClients {
  /** When Kafka gives up a member that is silent, and a transaction that nobody ends. */
  public static final Duration SESSION = Duration.ofSeconds(10);

  /**
   * Few records a transaction: an article does not wait for many others, and all of them are in
   * memory at once, each as large as the largest document, with what is made of it.
   */
  static final int RECORDS_POLLED = 3;

  /** What a fetch brings, roughly and as compressed; a larger record comes whole. */
  private static final int FETCHED_BYTES = 4 << 20;

  private static final int MIN_BUFFER_BYTES = 64 << 20;

  private TransactionalClients() {}

  /** Settings of a consumer of bytes in that group, who commits through a {@link #producer}. */
  public static Map<String, Object> consumer(NewswireConfig config, String group) {
    Map<String, Object> settings = config.kafkaClient();
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.putIfAbsent(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) SESSION.toMillis());
    settings.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_POLLED);
    settings.putIfAbsent(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCHED_BYTES);
    return settings;
  }

  /** Settings of a transactional producer of bytes; every call is one of its own. */
  public static Map<String, Object> producer(NewswireConfig config, String group) {
    Map<String, Object> settings = config.kafkaClient();
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, group + "-" + UUID.randomUUID());
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) SESSION.toMillis());
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, config.maxMessageBytes());
    settings.putIfAbsent(
        ProducerConfig.BUFFER_MEMORY_CONFIG,
        Math.max(MIN_BUFFER_BYTES, 2L * config.maxMessageBytes()));
    settings.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 0);
    // The broker refuses a transaction that follows closely on the last until that one's end is
    // written (CONCURRENT_TRANSACTIONS): it is tried again soon, and nothing overtakes it.
    settings.putIfAbsent(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 20);
    settings.putIfAbsent(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    settings.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) SESSION.toMillis());
    settings.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    settings.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) SESSION.toMillis());
    return settings;
  }
}
