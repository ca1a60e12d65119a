package io.newswire.kafka;

import static org.apache.kafka.common.config.TopicConfig.MAX_MESSAGE_BYTES_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.globalConsumerPrefix;
import static org.apache.kafka.streams.StreamsConfig.mainConsumerPrefix;
import static org.apache.kafka.streams.StreamsConfig.producerPrefix;
import static org.apache.kafka.streams.StreamsConfig.restoreConsumerPrefix;
import static org.apache.kafka.streams.StreamsConfig.topicPrefix;

import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * How Kafka Streams runs a topology: exactly once, and quickly. What an operator sets as {@code
 * kafka.*} comes first; only what the promises of this service rest on cannot be changed.
 */
public final class StreamsSettings {
  /** After a crash the partitions are given to others, and the open transaction ends, within. */
  private static final Duration CRASH_NOTICED = Duration.ofSeconds(10);

  /**
   * Few records wait in memory, because each may be as large as the largest document. What a fetch
   * brings does not bound them: records are compressed there, a hundredfold where a text repeats.
   */
  static final int RECORDS_WAITING = 3;

  /**
   * What a fetch brings, roughly; a larger batch of records comes whole. It bounds the memory:
   * Kafka's own 50 MB would be several of the largest records at once for each thread.
   */
  private static final int FETCHED_BYTES = 256 << 10;

  private static final String MAX_MESSAGE_BYTES =
      producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG);

  private StreamsSettings() {}

  /** The settings for a job. */
  public static Properties of(StreamsJob job) {
    NewswireConfig config = job.config();
    Properties settings = new Properties();
    int commitMillis = (int) job.commitInterval().toMillis();
    int crashMillis = (int) CRASH_NOTICED.toMillis();

    // A poll waits up to poll.ms before what is buffered is committed: the 100 ms of the default
    // would be the latency of the slowest records.
    settings.put(StreamsConfig.POLL_MS_CONFIG, 10);
    settings.put(
        producerPrefix(ProducerConfig.LINGER_MS_CONFIG), TransactionalClients.LINGER_MILLIS);
    settings.put(
        producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), TransactionalClients.BATCH_BYTES);
    // As in TransactionalClients: what follows closely on a transaction is refused at first. It is
    // tried again soon, and nothing overtakes it.
    settings.put(producerPrefix(ProducerConfig.RETRY_BACKOFF_MS_CONFIG), 20);
    settings.put(producerPrefix(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION), 1);
    settings.put(mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), crashMillis);
    settings.put(mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), crashMillis / 5);
    // All that a poll brings is processed before the next one looks at the topic that comes first.
    settings.put(
        mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG),
        job.priorityTopic().isPresent() ? 1 : RECORDS_WAITING);
    settings.put(mainConsumerPrefix(ConsumerConfig.FETCH_MAX_BYTES_CONFIG), FETCHED_BYTES);
    settings.put(
        mainConsumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG), FetchWait.MEMBER_MILLIS);
    settings.put(
        globalConsumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG), FetchWait.FOLLOWER_MILLIS);
    settings.put(
        restoreConsumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG), FetchWait.RESTORE_MILLIS);
    settings.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, RECORDS_WAITING);
    // An urgent record that is there would wait for the others of its task until some of each of
    // its partitions are fetched, behind all that is fetched of other tasks.
    settings.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
    settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) config.topicReplicationFactor());
    settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SmallRocksDb.class);

    settings.putAll(config.kafkaClient());

    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, job.applicationId());
    settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir(config).toString());
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, job.threads());
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commitMillis);
    settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
    settings.put(
        producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
        Math.max(crashMillis, 2 * commitMillis));
    settings.put(MAX_MESSAGE_BYTES, config.maxMessageBytes());
    // Kafka's own limit is 1 MB: a larger value of a store would end the thread again and again.
    settings.put(topicPrefix(MAX_MESSAGE_BYTES_CONFIG), config.maxMessageBytes());
    settings.put(
        topicPrefix(MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG), Topics.TIMESTAMP_AFTER_MAX.toMillis());
    settings.put(
        producerPrefix(ProducerConfig.BUFFER_MEMORY_CONFIG),
        Math.max(32L << 20, 2L * config.maxMessageBytes()));
    settings.put(PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, RejectingExceptionHandler.class);
    settings.put(PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, RejectingExceptionHandler.class);
    return settings;
  }

  /** Where Kafka Streams keeps what belongs to a job; another process does not share it. */
  static Path folder(StreamsJob job) {
    return stateDir(job.config()).resolve(job.applicationId());
  }

  private static Path stateDir(NewswireConfig config) {
    return config.dataDir().resolve("streams");
  }

  /** The largest record on any topic, in bytes, as {@link #of} has set it; without it no limit. */
  static int maxMessageBytes(Map<String, ?> settings) {
    return settings.get(MAX_MESSAGE_BYTES) instanceof Integer bytes ? bytes : Integer.MAX_VALUE;
  }
}
