package io.newswire.testkit;

import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates topics for tests. */
public final class TestTopics {
  /** Kafka's DeleteRecords takes -1 for all records up to the high watermark. */
  private static final long TO_HIGH_WATERMARK = -1;

  private TestTopics() {}

  /** Creates all topics of Newswire; those that exist stay as they are. */
  public static void create(NewswireConfig config) {
    create(config, Topics.all(config));
  }

  /** Creates these topics; those that exist stay as they are. */
  public static void create(NewswireConfig config, List<NewTopic> topics) {
    try (Admin admin = Admin.create(config.kafkaClient())) {
      for (var created : admin.createTopics(topics).values().values()) {
        awaitCreated(created);
      }
    }
  }

  /**
   * Deletes all records of this topic, so that the tests that follow in this JVM do not work
   * through them: a consumer group without offsets starts at the earliest record.
   */
  public static void deleteRecords(NewswireConfig config, String topic) {
    try (Admin admin = Admin.create(config.kafkaClient())) {
      Map<TopicPartition, RecordsToDelete> all =
          admin
              .describeTopics(List.of(topic))
              .allTopicNames()
              .get()
              .get(topic)
              .partitions()
              .stream()
              .collect(
                  Collectors.toMap(
                      partition -> new TopicPartition(topic, partition.partition()),
                      partition -> RecordsToDelete.beforeOffset(TO_HIGH_WATERMARK)));
      admin.deleteRecords(all).all().get();
    } catch (ExecutionException e) {
      throw new AssertionError("Cannot delete the records of " + topic, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while records were deleted", e);
    }
  }

  private static void awaitCreated(KafkaFuture<Void> created) {
    try {
      created.get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new AssertionError("Cannot create a topic: " + e.getCause().getMessage(), e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while a topic was created", e);
    }
  }
}
