package io.newswire.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch._types.FieldValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.index.document.ArticleDocument;
import io.newswire.index.search.NewsSearch;
import io.newswire.index.search.query.Visibility;
import io.newswire.index.setup.IndexNames;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.model.Json;
import io.newswire.model.PublishingStatus;
import io.newswire.model.QuoteId;
import io.newswire.model.Rejection;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestTopics;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IndexWorkerIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final NewswireConfig config = Services.kafkaConfig(Map.of());
  private final NewsSearch search = new NewsSearch(TestIndex.client());
  private final String id = Services.uniqueId();
  private EnrichedTopic topic;
  private IndexWorker worker;

  @BeforeEach
  void start() {
    TestTopics.create(config);
    topic = new EnrichedTopic(config);
    worker = new IndexWorker(config, TestIndex.client());
    worker.start();
  }

  @AfterEach
  void stop() {
    worker.close();
    topic.close();
  }

  @Test
  void anArticleOnTheTopicIsFoundWithItsQuotes() throws Exception {
    topic.put(TestArticles.full(id));

    awaitSearchable(id);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(quotes()).isEqualTo(1));
    assertThat(worker.problem()).isEmpty();
  }

  @Test
  void aCorrectionReplacesTheArticleAndWithdrawsTheQuotesItNoLongerHas() throws Exception {
    topic.put(TestArticles.full(id));
    topic.put(corrected());

    awaitRevision(2);
    assertThat(title()).isEqualTo("Ferries stay in harbour");
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(quotes()).isZero());
  }

  @Test
  void aCorrectionWithdrawsAQuoteThatOnlyTheIndexKnows() throws Exception {
    topic.put(TestArticles.full(id));
    awaitSearchable(id);
    EnrichedArticle corrected = corrected();

    topic.put(
        new EnrichedArticle(
            corrected.article(),
            corrected.mentions(),
            corrected.entities(),
            List.of(),
            List.of(),
            corrected.enrichedAt()));

    awaitRevision(2);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(quotes()).isZero());
  }

  @Test
  void anUrgentArticleIsWrittenBeforeItsTurnAndAnEarlierRevisionThatComesLaterChangesNothing()
      throws Exception {
    topic.putUrgent(corrected());
    awaitSearchable(id);
    try (TopicProbe rejected = TopicProbe.fromNow(config, Topics.REJECTED)) {
      topic.put(TestArticles.full(id));
      topic.put(corrected());
      topic.put(id, "the end of those that waited".getBytes(StandardCharsets.UTF_8));
      rejected.awaitKey(id, 1);
    }

    TestIndex.client().indices().refresh(refresh -> refresh.index("news-*"));
    assertThat(title()).isEqualTo("Ferries stay in harbour");
    assertThat(quotes()).isZero();
    assertThat(worker.problem()).isEmpty();
  }

  @Test
  void anUrgentArticleThatCannotBeIndexedIsRejectedOnceWithItsPlaceOnEnriched() throws Exception {
    EnrichedArticle tooLong = TestArticles.full("x".repeat(500));
    try (TopicProbe rejected = TopicProbe.fromNow(config, Topics.REJECTED)) {
      topic.putUrgent(tooLong);
      topic.putUrgent(TestArticles.full(id));
      awaitSearchable(id);
      topic.put(tooLong);
      topic.put(id, "the end".getBytes(StandardCharsets.UTF_8));

      assertThat(rejected.await(2))
          .extracting(record -> Rejection.readFrom(record.headers()).topic())
          .containsOnly(Topics.ENRICHED);
    }
  }

  @Test
  void anOlderRevisionThatComesAgainChangesNothing() throws Exception {
    TopicProbe rejected = TopicProbe.fromNow(config, Topics.REJECTED);
    topic.put(corrected());
    topic.put(TestArticles.full(id));
    topic.put(id, "the end of the replay".getBytes(StandardCharsets.UTF_8));

    rejected.awaitKey(id, 1);
    rejected.close();
    TestIndex.client().indices().refresh(refresh -> refresh.index("news-*"));
    assertThat(title()).isEqualTo("Ferries stay in harbour");
    assertThat(quotes()).isZero();
  }

  @Test
  void aCanceledArticleIsNoLongerFoundNorAreItsQuotes() throws Exception {
    EnrichedArticle full = TestArticles.full(id);
    topic.put(full);
    awaitSearchable(id);

    topic.put(
        TestArticles.with(
            full, full.article().withStatus(PublishingStatus.CANCELED).withRevision(2)));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(search.article(id, Visibility.VISIBLE)).isEmpty();
              assertThat(quotes()).isZero();
            });
    ArticleDocument left = search.article(id, Visibility.ALL).orElseThrow();
    assertThat(left.enriched().article().text()).isNull();
    assertThat(left.people()).isEmpty();
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
    try (TopicProbe rejected = TopicProbe.fromNow(config, Topics.REJECTED)) {
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
    awaitSearchable(other);
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
    try (TopicProbe rejected = TopicProbe.fromNow(config, Topics.REJECTED)) {
      topic.put(id, "{\"text\":".getBytes(StandardCharsets.UTF_8));

      ConsumerRecord<String, byte[]> record = rejected.awaitKey(id, 1).get(0);

      assertThat(Rejection.readFrom(record.headers()).reason())
          .startsWith("not a JSON EnrichedArticle at line 1, column 9");
    }
  }

  @Test
  void nothingBehindARefusalIsCommittedBeforeTheRefusalIsTold() throws Exception {
    worker.close();
    topic.put(id, "{\"text\":".getBytes(StandardCharsets.UTF_8));
    String last = Services.uniqueId();
    for (int i = 0; i < 1_000; i++) {
      topic.send(id, Json.bytes(TestArticles.full(Services.uniqueId())));
    }
    topic.put(id, Json.bytes(TestArticles.full(last)));
    try (TopicProbe rejected = TopicProbe.fromNow(config, Topics.REJECTED)) {
      limitRecordsOfRejected(AlterConfigOp.OpType.SET);
      worker = new IndexWorker(config, TestIndex.client());
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
    awaitSearchable(last);
  }

  @Test
  void aWorkerThatComesBackGoesOnWhereTheLastOneWas() throws Exception {
    topic.put(TestArticles.full(id));
    awaitSearchable(id);
    worker.close();
    String later = Services.uniqueId();
    topic.put(TestArticles.full(later));

    worker = new IndexWorker(config, TestIndex.client());
    worker.start();

    awaitSearchable(later);
  }

  /** To no record at all, or back to what it was. */
  private void limitRecordsOfRejected(AlterConfigOp.OpType change) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, Topics.REJECTED);
    ConfigEntry limit = new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "1");
    try (Admin admin = Admin.create(config.kafkaClient())) {
      admin
          .incrementalAlterConfigs(Map.of(resource, List.of(new AlterConfigOp(limit, change))))
          .all()
          .get();
    }
  }

  /** Revision 2 has another title, and not the quote of revision 1. */
  private EnrichedArticle corrected() {
    EnrichedArticle full = TestArticles.full(id);
    Article article = full.article().withTitle("Ferries stay in harbour").withRevision(2);
    return new EnrichedArticle(
        article,
        full.mentions(),
        full.entities(),
        List.of(),
        QuoteId.ofAll(id, full.quotes()),
        full.enrichedAt());
  }

  private void awaitSearchable(String article) throws Exception {
    assertThat(search.waitUntilSearchable(List.of(article), PATIENCE)).isEmpty();
  }

  private void awaitRevision(int revision) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(search.article(id, Visibility.ALL))
                    .get()
                    .extracting(found -> found.enriched().article().revision())
                    .isEqualTo(revision));
  }

  private String title() throws Exception {
    return search.article(id, Visibility.ALL).orElseThrow().enriched().article().title();
  }

  private long quotes() throws Exception {
    return TestIndex.client()
        .count(
            count ->
                count
                    .index("news-quotes")
                    .query(
                        query ->
                            query.bool(
                                visible ->
                                    visible
                                        .filter(f -> f.term(t -> t.field("articleId").value(id)))
                                        .mustNot(
                                            f ->
                                                f.terms(
                                                    t ->
                                                        t.field("status")
                                                            .terms(
                                                                v ->
                                                                    v.value(
                                                                        List.of(
                                                                            FieldValue.of(
                                                                                "withdrawn"),
                                                                            FieldValue.of(
                                                                                "canceled")))))))))
        .count();
  }
}
