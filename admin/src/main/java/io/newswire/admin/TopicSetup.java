package io.newswire.admin;

import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates topics. Existing topics keep their settings. */
public final class TopicSetup {
  private static final int PATIENCE_MILLIS = 20_000;

  private static final int UNKNOWN_PAUSE_MILLIS = 100;

  private TopicSetup() {}

  /**
   * Creates the missing topics of {@link Topics}. Several processes may do so at once. {@code
   * news.articles-urgent} gets as many partitions as {@code news.articles} has.
   *
   * @return the names of the topics that were created
   * @throws KafkaUnavailableException if Kafka does not answer within 20 s, or refuses
   */
  public static List<String> createMissing(NewswireConfig config) {
    return KafkaCall.make(config, "create topics", () -> create(config));
  }

  private static List<String> create(NewswireConfig config)
      throws ExecutionException, InterruptedException {
    Map<String, Object> settings = config.kafkaClient();
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    try (Admin admin = Admin.create(settings)) {
      return create(admin, config, admin.listTopics().names().get());
    }
  }

  /** Creates all topics but those that were there. Others may have come since. */
  static List<String> create(Admin admin, NewswireConfig config, Set<String> there)
      throws ExecutionException, InterruptedException {
    List<String> created = new ArrayList<>();
    for (NewTopic topic : Topics.all(config)) {
      boolean paired = topic.name().equals(Topics.ARTICLES_URGENT);
      if (!there.contains(topic.name())
          && create(admin, paired ? like(admin, Topics.ARTICLES, topic) : topic)) {
        created.add(topic.name());
      }
    }
    return created;
  }

  /**
   * Tasks of the enrichment read partitions of the same number of both topics. The other topic is
   * always asked: another process may have created it, with other settings.
   */
  private static NewTopic like(Admin admin, String other, NewTopic topic)
      throws ExecutionException, InterruptedException {
    int partitions = partitions(admin, other);
    return new NewTopic(topic.name(), partitions, topic.replicationFactor())
        .configs(topic.configs());
  }

  /** A topic that was just created may not be known to each broker yet. */
  private static int partitions(Admin admin, String topic)
      throws ExecutionException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    while (true) {
      try {
        return admin
            .describeTopics(List.of(topic))
            .allTopicNames()
            .get()
            .get(topic)
            .partitions()
            .size();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof UnknownTopicOrPartitionException)
            || System.nanoTime() > deadline) {
          throw e;
        }
        TimeUnit.MILLISECONDS.sleep(UNKNOWN_PAUSE_MILLIS);
      }
    }
  }

  private static boolean create(Admin admin, NewTopic topic)
      throws ExecutionException, InterruptedException {
    try {
      admin.createTopics(List.of(topic)).all().get();
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TopicExistsException) {
        return false;
      }
      throw e;
    }
  }
}
