package io.newswire.testkit;

import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates topics for tests. */
public final class TestTopics {
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
