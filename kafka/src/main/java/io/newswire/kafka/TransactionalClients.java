package io.newswire.kafka;

import io.newswire.model.config.NewswireConfig;
import io.newswire.telemetry.metrics.KafkaMetrics;
import io.newswire.telemetry.metrics.Meters.Binding;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;

/**
 * A member of a consumer group and the producer in whose transactions it commits. What exactly-once
 * rests on is fixed; the rest gives way to the {@code kafka.*} keys of the configuration.
 *
 * @param heartbeat of the consumer
 * @param metrics of both, named as the thread that opens them
 */
public record TransactionalClients(
    Consumer<byte[], byte[]> consumer,
    Producer<byte[], byte[]> producer,
    GroupHeartbeat heartbeat,
    List<Binding> metrics)
    implements AutoCloseable {
  /** When Kafka gives up a member that is silent, and a transaction that nobody ends. */
  public static final Duration SESSION = Duration.ofSeconds(10);

  /** What a fetch brings, roughly and as compressed; a larger record comes whole. */
  private static final int FETCHED_BYTES = 4 << 20;

  /** Some articles: with Kafka's own 16 KB, each would be sent by itself. */
  static final int BATCH_BYTES = 64 << 10;

  /** What is committed together is sent together: a commit does not wait for the end of this. */
  static final int LINGER_MILLIS = 100;

  private static final int MIN_BUFFER_BYTES = 64 << 20;

  private static final Duration CLOSE = Duration.ofSeconds(5);

  /**
   * Connects, and joins the group. Waits for Kafka.
   *
   * @param topic what the group shares; nothing is committed yet
   * @param more settings of the consumer, unless the configuration has them
   * @param listener of the partitions that come and go
   * @throws KafkaException if Kafka does not answer
   * @throws SessionException if there is no such topic
   */
  public static TransactionalClients open(
      NewswireConfig config,
      String group,
      String topic,
      Map<String, ?> more,
      ConsumerRebalanceListener listener) {
    Producer<byte[], byte[]> producer = new KafkaProducer<>(producerSettings(config, group));
    Consumer<byte[], byte[]> consumer = null;
    try {
      producer.initTransactions();
      Map<String, Object> settings = consumerSettings(config, group);
      more.forEach(settings::putIfAbsent);
      consumer = new KafkaConsumer<>(settings);
      requireTopic(consumer, topic);
      consumer.subscribe(List.of(topic), listener);
      String name = Thread.currentThread().getName();
      return new TransactionalClients(
          consumer,
          producer,
          new GroupHeartbeat(config, consumer),
          List.of(
              KafkaMetrics.add(name, consumer::metrics),
              KafkaMetrics.add(name, producer::metrics)));
    } catch (RuntimeException e) {
      producer.close(Duration.ZERO);
      Utils.closeQuietly(consumer, group);
      throw e;
    }
  }

  /**
   * Makes sure that topics are there before the producer writes to them, as a broker may create
   * them then, with a number of partitions of its own.
   *
   * @throws KafkaException if Kafka does not answer
   * @throws SessionException if one is not there
   */
  public void requireTopics(List<String> topics) {
    topics.forEach(topic -> requireTopic(consumer, topic));
  }

  private static void requireTopic(Consumer<?, ?> consumer, String topic) {
    if (consumer.partitionsFor(topic).isEmpty()) {
      throw new SessionException("there is no topic " + topic + ": see 'newswire topics'", null);
    }
  }

  /** Settings of a consumer of bytes in that group, which commits only what it is asked to. */
  public static Map<String, Object> consumerSettings(NewswireConfig config, String group) {
    Map<String, Object> settings = config.kafkaClient();
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.putIfAbsent(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) SESSION.toMillis());
    settings.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BatchPoll.RECORDS_A_POLL);
    settings.putIfAbsent(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCHED_BYTES);
    settings.putIfAbsent(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FetchWait.MEMBER_MILLIS);
    return settings;
  }

  /** Settings of a transactional producer of bytes; every call is one of its own. */
  static Map<String, Object> producerSettings(NewswireConfig config, String group) {
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
    settings.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
    settings.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    // The broker refuses a transaction that follows closely on the last until that one's end is
    // written (CONCURRENT_TRANSACTIONS): it is tried again soon, and nothing overtakes it.
    settings.putIfAbsent(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 20);
    settings.putIfAbsent(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    settings.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) SESSION.toMillis());
    settings.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    settings.putIfAbsent(
        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) SESSION.toMillis() + LINGER_MILLIS);
    return settings;
  }

  /** Aborts a transaction that is under way, and leaves the group. */
  @Override
  public void close() {
    metrics.forEach(Binding::close);
    try {
      producer.close(CLOSE);
    } finally {
      FetchWait.close(consumer);
    }
  }
}
