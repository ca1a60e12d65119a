package io.newswire.index.write;

import io.newswire.kafka.BatchPoll;
import io.newswire.kafka.FetchWait;
import io.newswire.kafka.GroupHeartbeat;
import io.newswire.kafka.TransactionalClients;
import io.newswire.model.config.NewswireConfig;
import io.newswire.telemetry.metrics.KafkaMetrics;
import io.newswire.telemetry.metrics.Meters.Binding;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the topics of an {@link IndexLane} as a member of the group {@link #GROUP}. Not
 * thread-safe, except for {@link #wakeup}.
 */
public final class IndexConsumer implements AutoCloseable {
  /** The consumer group of all index workers. */
  public static final String GROUP = "newswire-index";

  private static final Logger LOG = LoggerFactory.getLogger(IndexConsumer.class);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final BatchPoll batches;
  private final GroupHeartbeat heartbeat;
  private final Binding metrics;
  private final Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
  private boolean resting;

  public IndexConsumer(NewswireConfig config, IndexLane lane) {
    consumer = new KafkaConsumer<>(settings(config, lane));
    consumer.subscribe(lane.topics(), new KeepResting());
    batches = new BatchPoll(consumer, config.indexBulkMaxDocuments(), config.indexBulkMaxBytes());
    heartbeat = new GroupHeartbeat(config, consumer);
    metrics = KafkaMetrics.add(lane.part("index"), consumer::metrics);
  }

  private static Map<String, Object> settings(NewswireConfig config, IndexLane lane) {
    Map<String, Object> settings = TransactionalClients.consumerSettings(config, GROUP);
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, lane.clientId());
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 2 * config.indexBulkMaxBytes());
    settings.putAll(BatchPoll.settings(config.indexBulkMaxDocuments()));
    return settings;
  }

  /** Why it is no member of its group, as while Kafka is unavailable; empty if it is one. */
  public Optional<String> problem() {
    return heartbeat.problem();
  }

  /** The next records, at most one batch; empty if none arrive in time. */
  public ConsumerRecords<byte[], byte[]> poll(Duration time) {
    return batches.poll(time);
  }

  /**
   * Waits without reading, and stays in the group.
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
   * Commits these offsets, except those of partitions that were reassigned to another member, which
   * reads their records again.
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
      LOG.info("The group is rebalancing; the last records will be read again.");
    }
  }

  /**
   * Commits the current position, which is after the transaction markers that follow the last
   * record.
   */
  void commitPosition() {
    Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
    for (TopicPartition partition : consumer.assignment()) {
      positions.put(partition, new OffsetAndMetadata(consumer.position(partition)));
    }
    commit(positions);
  }

  /** Commits again if the call was interrupted by a wake-up, which affects one call only. */
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

  /** Makes the current or next blocking call throw {@link WakeupException}. Thread-safe. */
  public void wakeup() {
    consumer.wakeup();
  }

  @Override
  public void close() {
    metrics.close();
    FetchWait.close(consumer);
  }

  /** Pauses partitions that are assigned during {@link #rest}, so that it returns no records. */
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
