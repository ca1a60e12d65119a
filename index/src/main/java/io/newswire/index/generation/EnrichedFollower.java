package io.newswire.index.generation;

import io.newswire.index.write.BatchWriter;
import io.newswire.index.write.IndexConsumer;
import io.newswire.index.write.Refusal;
import io.newswire.kafka.BatchPoll;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Writes to a new generation what comes in on {@code news.enriched} since the index workers last
 * committed. It joins no group and commits nothing: the workers go on undisturbed.
 */
final class EnrichedFollower implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final BatchPoll batches;
  private final Set<TopicPartition> partitions = new HashSet<>();
  private final BatchWriter writer;
  private long written;

  /** Remembers where the workers are now. */
  EnrichedFollower(NewswireConfig config, BatchWriter writer) {
    this.writer = writer;
    Map<String, Object> settings = config.kafkaClient();
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, IndexConsumer.GROUP);
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "newswire-replay-follower");
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.putAll(BatchPoll.settings(config.indexBulkMaxDocuments()));
    consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    batches = new BatchPoll(consumer, config.indexBulkMaxDocuments(), config.indexBulkMaxBytes());
    consumer
        .partitionsFor(Topics.ENRICHED)
        .forEach(info -> partitions.add(new TopicPartition(Topics.ENRICHED, info.partition())));
    consumer.assign(partitions);
    Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(partitions);
    Map<TopicPartition, Long> starts = new HashMap<>(consumer.beginningOffsets(partitions));
    committed.forEach(
        (partition, done) -> {
          if (done != null) {
            starts.merge(partition, done.offset(), Math::max);
          }
        });
    starts.forEach(consumer::seek);
  }

  /**
   * Returns when all is written that is committed on the topic now.
   *
   * @return how many records that were
   */
  long catchUp() {
    long before = written;
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      ConsumerRecords<byte[], byte[]> records = batches.poll(POLL);
      List<Refusal> refused = writer.write(records);
      written += records.count() - refused.size();
    }
    return written - before;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
