package io.newswire.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.kafka.TopicSnapshot;
import io.newswire.model.Json;
import io.newswire.model.RejectedException;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import io.newswire.model.feed.Feed;
import io.newswire.model.feed.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads what stands on the topics of a partition's feeds. It waits for the end of transactions that
 * are open there: what the owner before has begun is either known or never going to be.
 */
final class PartitionStateLoader {
  private static final List<String> TOPICS =
      List.of(Topics.FEEDS, Topics.FEED_STATES, Topics.FEED_ENTRIES);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final NewswireConfig config;
  private final Duration longestWait;

  PartitionStateLoader(NewswireConfig config) {
    this.config = config;
    longestWait = new FeedProgress(config).longestWait();
  }

  /**
   * What was read.
   *
   * @param nextFeed the offset on {@code news.feeds} behind it
   */
  record Loaded(PartitionState memory, long nextFeed) {}

  /**
   * Reads all of a partition.
   *
   * @throws KafkaException if Kafka does not answer, or topics are missing
   */
  Loaded load(int partition) {
    PartitionState memory = new PartitionState(partition);
    Map<TopicPartition, Long> ends = ends(partition);
    try (TopicSnapshot topics = TopicSnapshot.of(config, ends.keySet())) {
      topics.readTo(
          ends,
          PATIENCE,
          records -> records.forEach(record -> apply(memory, record, Instant.now())));
    }
    return new Loaded(memory, ends.get(new TopicPartition(Topics.FEEDS, partition)));
  }

  /** The ends of the logs, behind open transactions too. */
  private Map<TopicPartition, Long> ends(int partition) {
    List<TopicPartition> partitions =
        TOPICS.stream().map(topic -> new TopicPartition(topic, partition)).toList();
    try (Admin admin = Admin.create(config.kafkaClient())) {
      refuseDifferentPartitions(admin);
      Map<TopicPartition, ListOffsetsResultInfo> ends =
          admin
              .listOffsets(
                  partitions.stream()
                      .collect(Collectors.toMap(Function.identity(), it -> OffsetSpec.latest())))
              .all()
              .get();
      return ends.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException(e);
    }
  }

  private static void refuseDifferentPartitions(Admin admin)
      throws ExecutionException, InterruptedException {
    Map<String, Integer> counts =
        admin.describeTopics(TOPICS).allTopicNames().get().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().partitions().size()));
    if (counts.values().stream().distinct().count() > 1) {
      throw new KafkaException("these topics must have as many partitions each: " + counts);
    }
  }

  /**
   * Applies a record of one of the three topics. A record that cannot be read is left out and named
   * in the log. No record makes a feed or an entry wait longer than the longest interval.
   */
  void apply(PartitionState memory, ConsumerRecord<byte[], byte[]> record, Instant now) {
    TopicSnapshot.read(record, it -> take(memory, it, now.plus(longestWait)));
  }

  private static void take(
      PartitionState memory, ConsumerRecord<byte[], byte[]> record, Instant latest)
      throws RejectedException {
    String key = record.key() == null ? "" : new String(record.key(), UTF_8);
    boolean removed = record.value() == null || record.value().length == 0;
    switch (record.topic()) {
      case Topics.FEEDS -> {
        if (removed) {
          memory.remove(key);
        } else {
          memory.put(Json.read(record.value(), Feed.class).withUrl(key));
        }
      }
      case Topics.FEED_STATES -> {
        if (removed) {
          memory.forget(key);
        } else {
          memory.put(FeedState.read(record.value(), key).dueBy(latest));
        }
      }
      default -> {
        if (!removed) {
          memory.put(key, EntryMemory.read(record.value()).dueBy(latest));
        }
      }
    }
  }
}
