package io.newswire.admin.trace;

import io.newswire.admin.KafkaCall;
import io.newswire.admin.status.StageLag;
import io.newswire.kafka.RecordReader;
import io.newswire.kafka.TopicSnapshot;
import io.newswire.model.config.NewswireConfig;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Reads the topics of Kafka, from a time on. */
public final class KafkaTopicScan implements TopicScan {
  private final NewswireConfig config;
  private final Instant since;
  private final LongConsumer progress;
  private final Map<String, Map<TopicPartition, OffsetAndMetadata>> done = new HashMap<>();
  private long read;

  /**
   * Reads nothing yet.
   *
   * @param since the earliest timestamp of a record; the epoch for all records
   * @param progress receives the number of records read so far
   */
  public KafkaTopicScan(NewswireConfig config, Instant since, LongConsumer progress) {
    this.config = config;
    this.since = since;
    this.progress = progress;
  }

  @Override
  public void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    RecordReader counting =
        record -> {
          progress.accept(++read);
          reader.accept(record);
        };
    KafkaCall.run(
        config, "read " + topic, () -> TopicSnapshot.readSince(config, topic, since, counting));
  }

  @Override
  public Optional<ConsumerRecord<byte[], byte[]>> at(String topic, int partition, long offset) {
    return KafkaCall.make(
        config,
        "read " + topic,
        () -> TopicSnapshot.readOne(config, new TopicPartition(topic, partition), offset));
  }

  @Override
  public long done(String stage, String topic, int partition) {
    OffsetAndMetadata next =
        done.computeIfAbsent(stage, this::committed).get(new TopicPartition(topic, partition));
    return next == null ? 0 : next.offset();
  }

  private Map<TopicPartition, OffsetAndMetadata> committed(String stage) {
    return KafkaCall.make(
        config,
        "read the offsets of " + stage,
        () -> {
          try (Admin admin = Admin.create(config.kafkaClient())) {
            return admin
                .listConsumerGroupOffsets(StageLag.group(stage))
                .partitionsToOffsetAndMetadata()
                .get();
          }
        });
  }
}
