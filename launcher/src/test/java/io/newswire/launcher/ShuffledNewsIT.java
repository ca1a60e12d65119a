package io.newswire.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.newswire.admin.status.StageLag;
import io.newswire.index.IndexWorker;
import io.newswire.index.search.NewsSearch;
import io.newswire.index.search.query.ArticleQuery;
import io.newswire.index.search.query.Fold;
import io.newswire.index.search.query.Visibility;
import io.newswire.index.setup.ElasticsearchConnection;
import io.newswire.index.setup.IndexSetup;
import io.newswire.kafka.TopicSnapshot;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.PublishingStatus;
import io.newswire.model.Topics;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertCopy;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.AlertPer;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestProducer;
import io.newswire.testkit.TestTopics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever the order of versions, kills and copies, with the enrichment killed in the middle, the
 * index and the alerts are what they would be in the order of the editors. {@code
 * -Dnewswire.shuffled.articles=300} takes more than 100 articles, {@code -Dnewswire.shuffled.seed}
 * another order.
 */
class ShuffledNewsIT {
  private static final int ARTICLES = Integer.getInteger("newswire.shuffled.articles", 100);
  private static final long SEED = Long.getLong("newswire.shuffled.seed", 17);
  private static final int KILLS = 3;

  /** What other tests left there would be enriched or indexed in this one. */
  private static final List<String> TOPICS_OF_TEST =
      List.of(
          Topics.ARTICLES,
          Topics.ARTICLES_URGENT,
          Topics.ENRICHED,
          Topics.ENRICHED_URGENT,
          Topics.SIGNATURES,
          Topics.ALERTS,
          Topics.REJECTED);

  private static final Duration PATIENCE = Duration.ofMinutes(2).plusMillis(ARTICLES * 200L);

  private final String word = "w" + Services.uniqueId().replace("-", "");
  private final ShuffledNews news = new ShuffledNews(ARTICLES, word, SEED);
  private final AlertRule rule = AlertRule.of(word, word).withPer(AlertPer.FAMILY);
  @TempDir private Path dir;
  private NewswireConfig config;
  private ElasticsearchConnection elasticsearch;
  private IndexWorker index;
  private KafkaProducer<String, byte[]> producer;

  @BeforeEach
  void start() throws IOException {
    config = Services.config(Map.of());
    TestTopics.create(config);
    TOPICS_OF_TEST.forEach(topic -> TestTopics.deleteRecords(config, topic));
    elasticsearch = ElasticsearchConnection.open(config, Services.elasticsearch());
    NewsIndices.deleteAll(elasticsearch.client());
    new IndexSetup(elasticsearch.client(), config).install();
    index = new IndexWorker(config, elasticsearch.client());
    index.start();
    producer = new TestProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    producer.send(new ProducerRecord<>(Topics.ALERT_RULES, rule.id(), Json.bytes(rule)));
  }

  @AfterEach
  void stop() {
    producer.send(new ProducerRecord<>(Topics.ALERT_RULES, rule.id(), null));
    producer.close();
    index.close();
    elasticsearch.close();
  }

  @Test
  void theEndIsThatOfTheOrderOfTheEditorsThoughTheEnrichmentIsKilledThreeTimes() throws Exception {
    for (Article article : news.pushed()) {
      Integer partition = news.killedFamily(article).map(this::partition).orElse(null);
      producer.send(
          new ProducerRecord<>(Topics.ARTICLES, partition, article.id(), Json.bytes(article)));
    }
    producer.flush();
    for (int time = 0; time < KILLS; time++) {
      try (NewswireProcess process = enrich()) {
        awaitAtMost(process, news.pushed().size() * (KILLS - time) / (KILLS + 1));
        process.kill();
      }
    }
    try (NewswireProcess process = enrich()) {
      awaitAtMost(process, 0);
      process.terminate();
      process.await(PATIENCE);
      awaitAtMost(process, 0);
    }
    elasticsearch.client().indices().refresh(r -> r.index("news-*"));

    Map<String, EnrichedArticle> last = last();
    assertLast(last);
    assertIndex(last);
    Map<String, List<Alert>> alerts = alerts();
    assertAlerts(alerts);
    assertOneAlertForEachFamily(alerts);
    assertThat(count("news-rejected", is("kind", "enrich"))).isZero();
  }

  /**
   * A killed article and its copy are in one partition, because who is notified depends on which of
   * them comes first; others are in any.
   */
  private int partition(String family) {
    return Math.floorMod(family.hashCode(), producer.partitionsFor(Topics.ARTICLES).size());
  }

  /** The newest records on the topic: no killed article has a word, the others have their last. */
  private void assertLast(Map<String, EnrichedArticle> last) {
    assertThat(last.keySet()).isEqualTo(union(news.shown().keySet(), news.killed()));
    news.shown()
        .forEach((id, article) -> assertThat(textOf(last.get(id))).isEqualTo(article.text()));
    for (String id : news.killed()) {
      assertThat(last.get(id).article().status()).isEqualTo(PublishingStatus.CANCELED);
      assertThat(textOf(last.get(id))).isNull();
      assertThat(last.get(id).history()).isEmpty();
    }
  }

  private void assertIndex(Map<String, EnrichedArticle> last) throws IOException {
    NewsSearch search = new NewsSearch(elasticsearch.client());
    ArticleQuery all = ArticleQuery.of(word).withFold(Fold.NONE).withSize(0);
    assertThat(search.search(all).total()).isEqualTo(news.shown().size());
    for (String id : last.keySet()) {
      EnrichedArticle stored = search.article(id, Visibility.ALL).orElseThrow().enriched();
      assertThat(textOf(stored)).as(id).isEqualTo(textOf(last.get(id)));
      assertThat(stored.article().usable()).as(id).isEqualTo(news.shown().containsKey(id));
    }
    int quotes = last.values().stream().mapToInt(article -> article.quotes().size()).sum();
    assertThat(quotes).isGreaterThanOrEqualTo(news.shown().size());
    Query ofArticles = Query.of(q -> q.prefix(p -> p.field("articleId").value(word)));
    assertThat(count("news-quotes", is("status", "usable"), ofArticles)).isEqualTo(quotes);
    Query ofRule = is("ruleId", rule.id());
    assertThat(count("news-alerts", is("status", "usable"), ofRule)).isEqualTo(news.shown().size());
    assertThat(count("news-alerts", is("status", "canceled"), ofRule))
        .isEqualTo(news.recalled().size());
  }

  private void assertAlerts(Map<String, List<Alert>> alerts) {
    assertThat(alerts.keySet()).isEqualTo(union(news.shown().keySet(), news.recalled()));
    alerts.forEach(
        (id, ofArticle) -> {
          Alert last = ofArticle.get(ofArticle.size() - 1);
          if (news.shown().containsKey(id)) {
            assertThat(last.kind()).as(id).isEqualTo(AlertKind.MATCH);
          } else {
            assertThat(last.recallsKilled()).as(id).isTrue();
            assertThat(last).isEqualTo(last.withoutText());
            assertThat(last.copies())
                .as(id)
                .extracting(AlertCopy::articleId)
                .isEqualTo(
                    news.namingCopy().contains(id) ? List.of(news.copies().get(id)) : List.of());
          }
        });
  }

  /** Of killed families as {@link ShuffledNews#sentOfKilled} says, of the others one. */
  private void assertOneAlertForEachFamily(Map<String, List<Alert>> alerts) {
    for (String id : news.shown().keySet()) {
      if (!id.endsWith(ShuffledNews.COPY)) {
        String copy = news.copies().get(id);
        long sent = sent(alerts, id) + (copy == null ? 0 : sent(alerts, copy));
        assertThat(sent).as("alerts for the family of %s", id).isEqualTo(1);
      }
    }
    for (String id : news.killed()) {
      for (String member : List.of(id, news.copies().get(id))) {
        boolean isSent = news.sentOfKilled().contains(member);
        assertThat(sent(alerts, member)).as("alerts for %s", member).isEqualTo(isSent ? 1 : 0);
      }
      assertThat(alerts.getOrDefault(id, List.of()))
          .as("recalls of %s", id)
          .filteredOn(alert -> alert.kind() == AlertKind.RECALL && alert.audible())
          .hasSize(news.sentOfKilled().contains(id) ? 1 : 0);
    }
  }

  /** How often somebody was notified of a match. */
  private static long sent(Map<String, List<Alert>> alerts, String id) {
    return alerts.getOrDefault(id, List.of()).stream()
        .filter(alert -> alert.kind() == AlertKind.MATCH && alert.audible())
        .count();
  }

  private Map<String, List<Alert>> alerts() {
    Map<String, List<Alert>> alerts = new HashMap<>();
    TopicSnapshot.readAll(
        config,
        Topics.ALERTS,
        record -> {
          if (rule.id().equals(new String(record.key(), UTF_8))) {
            Alert alert = Json.find(record.value(), Alert.class).orElseThrow();
            alerts.computeIfAbsent(alert.articleId(), id -> new ArrayList<>()).add(alert);
          }
        });
    return alerts;
  }

  private Map<String, EnrichedArticle> last() {
    Map<String, EnrichedArticle> last = new HashMap<>();
    TopicSnapshot.readAll(
        config,
        Topics.ENRICHED,
        record -> {
          String id = new String(record.key(), UTF_8);
          if (id.startsWith(word)) {
            last.put(id, Json.find(record.value(), EnrichedArticle.class).orElseThrow());
          }
        });
    return last;
  }

  private long count(String alias, Query... queries) throws IOException {
    return elasticsearch
        .client()
        .count(
            c ->
                c.index(alias)
                    .ignoreUnavailable(true)
                    .query(q -> q.bool(all -> all.filter(List.of(queries)))))
        .count();
  }

  private static Query is(String field, String value) {
    return Query.of(q -> q.term(t -> t.field(field).value(value)));
  }

  private static String textOf(EnrichedArticle enriched) {
    return enriched.article().text();
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
  }

  private void awaitAtMost(NewswireProcess process, int waiting) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(() -> assertThat(waiting()).as(process.err()).isLessThanOrEqualTo(waiting));
  }

  private NewswireProcess enrich() throws IOException {
    return NewswireProcess.start(
        "run",
        "enrich",
        "--set",
        ConfigKeys.ADMIN_HTTP_PORT + "=0",
        "--set",
        ConfigKeys.KAFKA_BOOTSTRAP_SERVERS + "=" + config.kafkaBootstrapServers(),
        "--set",
        ConfigKeys.DATA_DIR + "=" + dir.resolve("data"));
  }

  /** What the enrichment has not read yet; with the index, if it has read all. */
  private long waiting() {
    Map<String, Long> waiting =
        StageLag.all(config).stream().collect(Collectors.toMap(StageLag::stage, StageLag::waiting));
    return waiting.get("enrich") == 0 ? waiting.get("index") : waiting.get("enrich");
  }
}
