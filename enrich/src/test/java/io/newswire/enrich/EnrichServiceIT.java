package io.newswire.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.Mention;
import io.newswire.model.PublishingStatus;
import io.newswire.model.Quote;
import io.newswire.model.Rejection;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.ChildJvm;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestProducer;
import io.newswire.testkit.TestTopics;
import io.newswire.testkit.TopicProbe;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnrichServiceIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private NewswireConfig config;
  private KafkaProducer<String, byte[]> producer;

  @BeforeEach
  void connect() {
    config = Services.kafkaConfig(Map.of());
    TestTopics.create(config);
    producer = new TestProducer<>(config, new StringSerializer(), new ByteArraySerializer());
  }

  @AfterEach
  void disconnect() {
    producer.close();
  }

  @Test
  void anArticleItsCorrectionAndItsCancellationComeOutInOrder() throws Exception {
    String id = Services.uniqueId();
    Article article = TestArticles.article(id, "“Rain,” they said in Velmora.");
    try (TopicProbe enriched = TopicProbe.fromNow(config, Topics.ENRICHED);
        EnrichService service = start()) {
      push(article);
      push(article);
      push(article.withText("“Snow,” they said in Velmora."));
      push(article.withStatus(PublishingStatus.CANCELED));

      List<EnrichedArticle> revisions = new ArrayList<>();
      for (ConsumerRecord<String, byte[]> record : enriched.awaitKey(id, 3)) {
        revisions.add(Json.read(record.value(), EnrichedArticle.class));
      }
      assertThat(revisions).extracting(it -> it.article().revision()).containsExactly(1, 2, 3);
      assertThat(revisions.get(1).mentions())
          .extracting(Mention::text)
          .containsExactly("Snow", "Velmora");
      assertThat(revisions.get(1).quotes()).extracting(Quote::text).containsExactly("Snow,");
      assertThat(revisions.get(1).withdrawnQuotes()).hasSize(1);
      assertThat(revisions.get(2).withdrawnQuotes()).hasSize(2);
      await().atMost(PATIENCE).until(() -> service.problem().isEmpty());
    }
  }

  @Test
  void aRecordThatIsNoArticleIsRejectedWithItsPlace() throws Exception {
    String key = Services.uniqueId();
    try (TopicProbe rejected = TopicProbe.fromNow(config, Topics.REJECTED);
        EnrichService service = start()) {
      producer.send(new ProducerRecord<>(Topics.ARTICLES, key, "<html>".getBytes(UTF_8))).get();

      ConsumerRecord<String, byte[]> record = rejected.awaitKey(key, 1).get(0);
      assertThat(record.value()).isEqualTo("<html>".getBytes(UTF_8));
      assertThat(Rejection.readFrom(record.headers()).stage()).isEqualTo("revise");
      await().atMost(PATIENCE).until(() -> service.problem().isEmpty());
    }
  }

  @Test
  void anArticleFromBeforeTheClockWasSetBackIsTaken() throws Exception {
    String id = Services.uniqueId();
    long ahead = Instant.now().plus(Duration.ofHours(2)).toEpochMilli();
    Article article = TestArticles.article(id, "“Rain,” they said in Velmora.");
    try (TopicProbe enriched = TopicProbe.fromNow(config, Topics.ENRICHED);
        EnrichService service = start()) {
      producer.send(new ProducerRecord<>(Topics.ARTICLES, null, ahead, id, Json.bytes(article)));

      assertThat(enriched.awaitKey(id, 1).get(0).timestamp()).isEqualTo(ahead);
      await().atMost(PATIENCE).until(() -> service.problem().isEmpty());
    }
  }

  @Test
  void whatItKnewBeforeARestartItKnowsAfter() throws Exception {
    String id = Services.uniqueId();
    Article article = TestArticles.article(id, "“Rain,” they said.");
    try (TopicProbe enriched = TopicProbe.fromNow(config, Topics.ENRICHED)) {
      try (EnrichService service = start()) {
        push(article);
        enriched.awaitKey(id, 1);
        await().atMost(PATIENCE).until(() -> service.problem().isEmpty());
      }
      assertThat(membersOfItsGroup()).isZero();
      try (EnrichService service = start()) {
        push(article);
        push(article.withText("“Snow,” they said."));

        byte[] next = enriched.awaitKey(id, 1).get(0).value();
        assertThat(Json.read(next, EnrichedArticle.class).article().revision()).isEqualTo(2);
        await().atMost(PATIENCE).until(() -> service.problem().isEmpty());
      }
    }
  }

  @Test
  void killedInTheMiddleItBringsEveryArticleOnce() throws Exception {
    List<String> ids = IntStream.range(0, 2_000).mapToObj(i -> Services.uniqueId()).toList();
    List<String> seen = new ArrayList<>();
    try (TopicProbe enriched = TopicProbe.fromNow(config, Topics.ENRICHED)) {
      try (ChildJvm process = EnrichProcess.start(config)) {
        for (String id : ids) {
          push(TestArticles.article(id, "“Rain,” they said in Velmora."));
        }
        enriched.await(50).forEach(record -> seen.add(record.key()));
        process.kill();
      }
      try (EnrichService service = start()) {
        enriched.await(ids.size() - seen.size()).forEach(record -> seen.add(record.key()));
        String last = Services.uniqueId();
        push(TestArticles.article(last, "The last."));
        enriched.awaitKey(last, 1);
        await().atMost(PATIENCE).until(() -> service.problem().isEmpty());
      }
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void withoutTopicsItSaysSoAndGoesOnOnceTheyAreThere() throws Exception {
    deleteTopic(Topics.ARTICLES);
    try (EnrichService service = TestArticles.service(config)) {
      service.start();
      awaitProblem(
          service,
          "topic news.articles, or another one that is read with it, does not exist; create it"
              + " with: newswire topics");

      TestTopics.create(config);
      service.awaitRunning(PATIENCE);
      await().atMost(PATIENCE).until(() -> service.problem().isEmpty());
    }
  }

  @Test
  void withOtherPartitionsOfUrgentArticlesItSaysSo() throws Exception {
    try (Admin admin = Admin.create(config.kafkaClient())) {
      int urgent = partitions(admin, Topics.ARTICLES_URGENT);
      int more = Math.max(urgent, partitions(admin, Topics.ARTICLES)) + 1;
      addPartitions(admin, Topics.ARTICLES_URGENT, more);
      try (EnrichService service = TestArticles.service(config)) {
        service.start();
        awaitProblem(
            service,
            ("topic news.articles has %d, topic news.articles-urgent has %d partitions, but they"
                    + " need the same number; see 'Partitions' in docs/operations.md")
                .formatted(urgent, more));
      } finally {
        deleteTopic(Topics.ARTICLES_URGENT);
        TestTopics.create(config);
      }
    }
    start().close();
  }

  private static void awaitProblem(EnrichService service, String problem) {
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(service.problem()).contains(problem));
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

  private static void addPartitions(Admin admin, String topic, int count) throws Exception {
    admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(count))).all().get();
    await().atMost(PATIENCE).until(() -> partitions(admin, topic) == count);
  }

  private EnrichService start() {
    EnrichService service = TestArticles.service(config);
    service.start();
    service.awaitRunning(PATIENCE);
    return service;
  }

  private void push(Article article) {
    producer.send(new ProducerRecord<>(Topics.ARTICLES, article.id(), Json.bytes(article)));
  }

  private int membersOfItsGroup() throws Exception {
    try (Admin admin = Admin.create(config.kafkaClient())) {
      String group = "newswire-enrich";
      return admin
          .describeConsumerGroups(List.of(group))
          .describedGroups()
          .get(group)
          .get()
          .members()
          .size();
    }
  }

  private void deleteTopic(String topic) throws Exception {
    try (Admin admin = Admin.create(config.kafkaClient())) {
      admin.deleteTopics(List.of(topic)).all().get();
      await().atMost(PATIENCE).until(() -> !admin.listTopics().names().get().contains(topic));
    }
  }
}
