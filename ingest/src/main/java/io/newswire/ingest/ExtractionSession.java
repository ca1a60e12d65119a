package io.newswire.ingest;

import io.newswire.ingest.extract.ArticleExtractor;
import io.newswire.kafka.CommitPace;
import io.newswire.kafka.Session;
import io.newswire.kafka.SessionException;
import io.newswire.kafka.TransactionalClients;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/**
 * One member of the extraction's consumer group with its transactional producer, from joining until
 * something fails. The next session begins at the committed offsets.
 */
final class ExtractionSession implements Session {
  /** The consumer group of all extraction workers. */
  static final String GROUP = "newswire-extract";

  private static final Duration POLL = Duration.ofSeconds(2);

  private static final List<String> OUTPUTS =
      List.of(Topics.ARTICLES, Topics.ARTICLES_URGENT, Topics.REJECTED);

  /** Between two transactions at a higher rate; urgent documents are committed at once. */
  private static final Duration COMMIT_INTERVAL = Duration.ofMillis(100);

  private final TransactionalClients clients;
  private final ExtractionStep step;
  private final CommitPace pace;
  private ExtractionBatch batch = new ExtractionBatch();

  /** When the batch is to be committed, by the clock. */
  private long dueMillis;

  /**
   * Waits for Kafka.
   *
   * @param topic the one it reads, of those that the group shares
   * @throws KafkaException if Kafka does not answer
   * @throws SessionException if a topic that it reads or writes does not exist
   */
  ExtractionSession(NewswireConfig config, ArticleExtractor extractor, String topic) {
    step = new ExtractionStep(extractor, config.urgentUrgency());
    pace = new CommitPace(topic.equals(Topics.RAW_URGENT) ? Duration.ZERO : COMMIT_INTERVAL);
    clients =
        TransactionalClients.open(config, GROUP, topic, Map.of(), new CommitBeforePartitionsGo());
    try {
      clients.requireTopics(OUTPUTS);
    } catch (RuntimeException e) {
      clients.close();
      throw e;
    }
  }

  /**
   * Takes the next records all the way: afterwards their outputs and their offsets are committed
   * together.
   *
   * @throws KafkaException if that failed; then neither is
   */
  @Override
  public Optional<String> work() {
    ConsumerRecords<byte[], byte[]> records = poll(POLL);
    while (!records.isEmpty()) {
      for (ConsumerRecord<byte[], byte[]> raw : records) {
        dueMillis = pace.record(System.currentTimeMillis());
        batch.add(step.run(raw));
      }
      batch.advance(records.nextOffsets());
      records = more();
    }
    commit();
    return clients.heartbeat().problem();
  }

  /**
   * What else goes into the same transaction; empty if nothing does. A poll brings few records,
   * because each may be large, and a transaction costs more than a small one's extraction.
   */
  private ConsumerRecords<byte[], byte[]> more() {
    ConsumerRecords<byte[], byte[]> records = ConsumerRecords.empty();
    long left;
    do {
      if (batch.isFull()) {
        return records;
      }
      left = Math.max(0, dueMillis - System.currentTimeMillis());
      records = poll(Duration.ofMillis(left));
    } while (records.isEmpty() && left > 0);
    return records;
  }

  /**
   * A wake-up ends the wait for records; those already fetched are extracted and committed first.
   */
  private ConsumerRecords<byte[], byte[]> poll(Duration time) {
    try {
      return clients.consumer().poll(time);
    } catch (WakeupException e) {
      return ConsumerRecords.empty();
    }
  }

  /** The transaction begins only when all is extracted, so slow documents do not time it out. */
  private void commit() {
    ExtractionBatch done = batch;
    batch = new ExtractionBatch();
    done.commit(clients);
    pace.commit(System.currentTimeMillis());
  }

  @Override
  public void wakeUp() {
    clients.consumer().wakeup();
  }

  /** Leaves the group; what is not committed is aborted. */
  @Override
  public void close() {
    batch = new ExtractionBatch();
    clients.close();
  }

  /** What a poll would lose when partitions go to another member is committed before. */
  private final class CommitBeforePartitionsGo implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      commit();
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {}
  }
}
