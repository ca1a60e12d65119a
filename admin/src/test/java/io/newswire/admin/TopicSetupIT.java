package io.newswire.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.model.Topics;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestTopics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class TopicSetupIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void urgentArticlesGetThePartitionsOfArticlesThatAnotherProcessCreatedMeanwhile()
      throws Exception {
    NewswireConfig config = Services.kafkaConfig(Map.of());
    TestTopics.create(config);
    try (Admin admin = Admin.create(config.kafkaClient())) {
      int articles = partitions(admin, Topics.ARTICLES);
      admin.deleteTopics(List.of(Topics.ARTICLES_URGENT)).all().get();
      await()
          .atMost(PATIENCE)
          .until(() -> !admin.listTopics().names().get().contains(Topics.ARTICLES_URGENT));
      NewswireConfig other =
          Services.kafkaConfig(
              Map.of(ConfigKeys.TOPICS_PARTITIONS, Integer.toString(articles + 1)));

      assertThat(TopicSetup.create(admin, other, Set.of())).containsExactly(Topics.ARTICLES_URGENT);
      await()
          .atMost(PATIENCE)
          .ignoreExceptions()
          .until(() -> partitions(admin, Topics.ARTICLES_URGENT) == articles);
    }
  }

  private static int partitions(Admin admin, String topic) throws Exception {
    return admin
        .describeTopics(List.of(topic))
        .allTopicNames()
        .get()
        .get(topic)
        .partitions()
        .size();
  }
}
