package io.newswire.index.generation;

import io.newswire.index.write.BatchWriter;
import io.newswire.index.write.IndexConsumer;
import io.newswire.index.write.Refusal;
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
 * Writes new records of {@code news.enriched} to a new generation, from the offsets that the index
 * workers had committed. It joins no group and commits nothing, so the workers are not affected.
 */
final class EnrichedFollower implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Set<TopicPartition> partitions = new HashSet<>();
  private final BatchWriter writer;
  private long written;

  /** Starts at the offsets that the workers have committed now. */
  EnrichedFollower(NewswireConfig config, BatchWriter writer) {
    this.writer = writer;
    Map<String, Object> settings = config.kafkaClient();
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, IndexConsumer.GROUP);
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "newswire-replay-follower");
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.indexBulkMaxDocuments());
    consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
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
   * Writes all records that are on the topic now.
   *
   * @return the number of records written
   */
  long catchUp() {
    long before = written;
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
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
