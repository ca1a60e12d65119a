package io.newswire.admin.trace;

import io.newswire.admin.AdminException;
import io.newswire.admin.status.StageLag;
import io.newswire.kafka.TopicSnapshot;
import io.newswire.model.config.NewswireConfig;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The topics of a real Kafka, from some time on. */
public final class KafkaTopicScan implements TopicScan {
  private final NewswireConfig config;
  private final Instant since;
  private final LongConsumer progress;
  private final Map<String, Map<TopicPartition, OffsetAndMetadata>> done = new HashMap<>();
  private long read;

  /**
   * Reads nothing yet.
   *
   * @param since records before it are passed over; the epoch for none
   * @param progress is told how many records are read so far
   */
  public KafkaTopicScan(NewswireConfig config, Instant since, LongConsumer progress) {
    this.config = config;
    this.since = since;
    this.progress = progress;
  }

  @Override
  public void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    TopicSnapshot.readSince(
        config,
        topic,
        since,
        record -> {
          progress.accept(++read);
          reader.accept(record);
        });
  }

  @Override
  public Optional<ConsumerRecord<byte[], byte[]>> at(String topic, int partition, long offset) {
    return TopicSnapshot.readOne(config, new TopicPartition(topic, partition), offset);
  }

  @Override
  public long done(String stage, String topic, int partition) {
    OffsetAndMetadata next =
        done.computeIfAbsent(stage, this::committed).get(new TopicPartition(topic, partition));
    return next == null ? 0 : next.offset();
  }

  private Map<TopicPartition, OffsetAndMetadata> committed(String stage) {
    try (Admin admin = Admin.create(config.kafkaClient())) {
      return admin
          .listConsumerGroupOffsets(StageLag.group(stage))
          .partitionsToOffsetAndMetadata()
          .get();
    } catch (ExecutionException e) {
      throw new AdminException(
          "Kafka does not tell how far %s is: %s".formatted(stage, e.getCause().getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
