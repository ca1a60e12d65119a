package io.newswire.index;

import static io.newswire.index.RunningIndexWorker.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.index.setup.IndexNames;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.model.Json;
import io.newswire.model.Rejection;
import io.newswire.model.Topics;
import io.newswire.testkit.Services;
import io.newswire.testkit.TopicProbe;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Records that cannot be indexed: each is rejected with its reason, and harms no other. */
class IndexRejectionsIT {
  private final String id = Services.uniqueId();
  @AutoClose private final RunningIndexWorker worker = new RunningIndexWorker();
  private final EnrichedTopic topic = worker.topic();

  @Test
  void anUrgentArticleThatCannotBeIndexedIsRejectedOnceWithItsPlaceOnEnriched() throws Exception {
    EnrichedArticle tooLong = TestArticles.full("x".repeat(500));
    try (TopicProbe rejected = TopicProbe.fromNow(worker.config(), Topics.REJECTED)) {
      topic.putUrgent(tooLong);
      topic.putUrgent(TestArticles.full(id));
      worker.awaitSearchable(id);
      topic.put(tooLong);
      topic.put(id, "the end".getBytes(StandardCharsets.UTF_8));

      assertThat(rejected.await(2))
          .extracting(record -> Rejection.readFrom(record.headers()).topic())
          .containsOnly(Topics.ENRICHED);
    }
  }

  @Test
  void anArticleThatElasticsearchRefusesIsRejectedWithItsReasonAndHarmsNoOther() throws Exception {
    EnrichedArticle full = TestArticles.full(id);
    EnrichedArticle crowded =
        new EnrichedArticle(
            full.article(),
            full.mentions(),
            IntStream.rangeClosed(0, 10_000)
                .mapToObj(i -> new Entity("person:p" + i, "P" + i, EntityType.PERSON, List.of(), 1))
                .toList(),
            full.quotes(),
            List.of(),
            full.enrichedAt());
    String other = Services.uniqueId();
    try (TopicProbe rejected = TopicProbe.fromNow(worker.config(), Topics.REJECTED)) {
      topic.put(crowded);
      topic.put(TestArticles.full(other));

      ConsumerRecord<String, byte[]> record = rejected.awaitKey(id, 1).get(0);

      Rejection rejection = Rejection.readFrom(record.headers());
      assertThat(rejection.stage()).isEqualTo("index");
      assertThat(rejection.reason())
          .startsWith("Elasticsearch refused document " + id + " of news-articles-v1-2026.11: ")
          .contains("nested documents");
      assertThat(new String(record.value(), StandardCharsets.UTF_8)).contains(id);
    }
    worker.awaitSearchable(other);
  }

  @Test
  void whatIsRejectedAndWhyCanBeSearched() throws Exception {
    topic.put(id, "{\"text\":".getBytes(StandardCharsets.UTF_8));

    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              JsonNode found =
                  TestIndex.client()
                      .search(
                          s ->
                              s.index(IndexNames.REJECTED)
                                  .query(q -> q.term(t -> t.field("name").value(id))),
                          JsonNode.class)
                      .hits()
                      .hits()
                      .get(0)
                      .source();
              assertThat(found.get("stage").asText()).isEqualTo("index");
              assertThat(found.get("reason").asText()).contains("line 1, column 9");
              assertThat(found.get("topic").asText()).isEqualTo("news.enriched");
              assertThat(found.get("bytes").asInt()).isEqualTo(8);
              assertThat(found.get("id").asText()).matches("\\d+:\\d+");
            });
  }

  @Test
  void aRecordThatIsNoArticleIsRejectedWithTheReason() throws Exception {
    try (TopicProbe rejected = TopicProbe.fromNow(worker.config(), Topics.REJECTED)) {
      topic.put(id, "{\"text\":".getBytes(StandardCharsets.UTF_8));

      ConsumerRecord<String, byte[]> record = rejected.awaitKey(id, 1).get(0);

      assertThat(Rejection.readFrom(record.headers()).reason())
          .startsWith("not a JSON EnrichedArticle at line 1, column 9");
    }
  }

  @Test
  void nothingBehindARefusalIsCommittedBeforeTheRefusalIsTold() throws Exception {
    worker.stop();
    topic.put(id, "{\"text\":".getBytes(StandardCharsets.UTF_8));
    String last = Services.uniqueId();
    for (int i = 0; i < 1_000; i++) {
      topic.send(id, Json.bytes(TestArticles.full(Services.uniqueId())));
    }
    topic.put(id, Json.bytes(TestArticles.full(last)));
    try (TopicProbe rejected = TopicProbe.fromNow(worker.config(), Topics.REJECTED)) {
      limitRecordsOfRejected(AlterConfigOp.OpType.SET);
      worker.start();
      try {
        await()
            .pollDelay(Duration.ofSeconds(3))
            .atMost(PATIENCE)
            .untilAsserted(
                () -> assertThat(worker.problem()).get().asString().contains("rejected"));
      } finally {
        limitRecordsOfRejected(AlterConfigOp.OpType.DELETE);
      }

      rejected.awaitKey(id, 1);
    }
    worker.awaitSearchable(last);
  }

  /** To no record at all, or back to what it was. */
  private void limitRecordsOfRejected(AlterConfigOp.OpType change) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, Topics.REJECTED);
    ConfigEntry limit = new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "1");
    try (Admin admin = Admin.create(worker.config().kafkaClient())) {
      admin
          .incrementalAlterConfigs(Map.of(resource, List.of(new AlterConfigOp(limit, change))))
          .all()
          .get();
    }
  }
}
