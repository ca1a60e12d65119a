package io.newswire.index.write;

import io.newswire.kafka.BatchPoll;
import io.newswire.kafka.GroupHeartbeat;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads {@code news.enriched}, {@code news.alerts} and {@code news.rejected} as a member of the
 * group {@link #GROUP}. Not thread-safe, except for {@link #wakeup}.
 */
public final class IndexConsumer implements AutoCloseable {
  /** The consumer group of all index workers. */
  public static final String GROUP = "newswire-index";

  private static final List<String> TOPICS =
      List.of(Topics.ENRICHED, Topics.ALERTS, Topics.REJECTED);
  private static final Logger LOG = LoggerFactory.getLogger(IndexConsumer.class);
  private static final Duration SESSION_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration HEARTBEAT = Duration.ofSeconds(3);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final BatchPoll batches;
  private final GroupHeartbeat heartbeat;
  private final Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
  private boolean resting;

  public IndexConsumer(NewswireConfig config) {
    consumer =
        new KafkaConsumer<>(
            settings(config), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    consumer.subscribe(TOPICS, new KeepResting());
    batches = new BatchPoll(consumer, config.indexBulkMaxDocuments(), config.indexBulkMaxBytes());
    heartbeat = new GroupHeartbeat(consumer);
  }

  private static Map<String, Object> settings(NewswireConfig config) {
    Map<String, Object> settings = config.kafkaClient();
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, GROUP);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) SESSION_TIMEOUT.toMillis());
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, (int) HEARTBEAT.toMillis());
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 2 * config.indexBulkMaxBytes());
    settings.putAll(BatchPoll.settings(config.indexBulkMaxDocuments()));
    return settings;
  }

  /** Whether its group knows it; not while Kafka is away. */
  public boolean isHeard() {
    return heartbeat.since().compareTo(SESSION_TIMEOUT) < 0;
  }

  /**
   * The next records, at most as many as go into one batch; empty if there are none for so long.
   */
  public ConsumerRecords<byte[], byte[]> poll(Duration time) {
    return batches.poll(time);
  }

  /**
   * Lets some time pass without reading on, and stays in the group meanwhile.
   *
   * @throws WakeupException if {@link #wakeup} was called
   */
  void rest(Duration time) {
    resting = true;
    consumer.pause(consumer.assignment());
    try {
      long end = System.nanoTime() + time.toNanos();
      for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
        consumer.poll(Duration.ofNanos(left));
      }
    } finally {
      resting = false;
      consumer.resume(consumer.assignment());
    }
  }

  /**
   * Commits that all before these offsets is done. Partitions that went to another member meanwhile
   * are left alone: it reads their records again.
   */
  void commit(Map<TopicPartition, OffsetAndMetadata> offsets) {
    Map<TopicPartition, OffsetAndMetadata> open = new HashMap<>(offsets);
    open.keySet().retainAll(consumer.assignment());
    open.entrySet().removeIf(entry -> isCommitted(entry.getKey(), entry.getValue()));
    if (open.isEmpty()) {
      return;
    }
    try {
      commitEvenIfWoken(open);
      committed.putAll(open);
    } catch (CommitFailedException | RebalanceInProgressException e) {
      LOG.info("The group is being shared out anew; the last records will be read again.");
    }
  }

  /** Commits the markers of transactions too, that stand behind the last record. */
  void commitPosition() {
    Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
    for (TopicPartition partition : consumer.assignment()) {
      positions.put(partition, new OffsetAndMetadata(consumer.position(partition)));
    }
    commit(positions);
  }

  /** A wake-up ends one call only: what is done is committed all the same. */
  private void commitEvenIfWoken(Map<TopicPartition, OffsetAndMetadata> offsets) {
    try {
      consumer.commitSync(offsets);
    } catch (WakeupException e) {
      consumer.commitSync(offsets);
      throw e;
    }
  }

  private boolean isCommitted(TopicPartition partition, OffsetAndMetadata offset) {
    OffsetAndMetadata last = committed.get(partition);
    return last != null && last.offset() == offset.offset();
  }

  /** Makes the call that waits for Kafka, or the next that will, throw; from any thread. */
  public void wakeup() {
    consumer.wakeup();
  }

  @Override
  public void close() {
    consumer.close();
  }

  /** Partitions that come while it rests must not bring records, which nobody would take. */
  private final class KeepResting implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      committed.keySet().removeAll(partitions);
      if (resting) {
        consumer.pause(partitions);
      }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      committed.keySet().removeAll(partitions);
    }
  }
}
