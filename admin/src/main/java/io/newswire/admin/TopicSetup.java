package io.newswire.admin;

import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates topics. Existing topics keep their settings. */
public final class TopicSetup {
  private static final int PATIENCE_MILLIS = 20_000;

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
    List<String> created = new ArrayList<>();
    Map<String, Object> settings = config.kafkaClient();
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    try (Admin admin = Admin.create(settings)) {
      Set<String> there = admin.listTopics().names().get();
      for (NewTopic topic : Topics.all(config)) {
        boolean paired =
            topic.name().equals(Topics.ARTICLES_URGENT) && there.contains(Topics.ARTICLES);
        if (!there.contains(topic.name())
            && create(admin, paired ? like(admin, Topics.ARTICLES, topic) : topic)) {
          created.add(topic.name());
        }
      }
    }
    return created;
  }

  /** Tasks of the enrichment read partitions of the same number of both topics. */
  private static NewTopic like(Admin admin, String other, NewTopic topic)
      throws ExecutionException, InterruptedException {
    int partitions =
        admin.describeTopics(List.of(other)).allTopicNames().get().get(other).partitions().size();
    return new NewTopic(topic.name(), partitions, topic.replicationFactor())
        .configs(topic.configs());
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
