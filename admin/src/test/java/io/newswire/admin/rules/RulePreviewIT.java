package io.newswire.admin.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.admin.CompactedTopic;
import io.newswire.enrich.EnrichService;
import io.newswire.enrich.entities.CrfEntityTagger;
import io.newswire.enrich.quotes.PatternQuoteFinder;
import io.newswire.index.IndexWorker;
import io.newswire.index.search.NewsSearch;
import io.newswire.index.setup.ElasticsearchConnection;
import io.newswire.kafka.TopicSnapshot;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.Rejection;
import io.newswire.model.Topics;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestTopics;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/**
 * What a rule would have fired on, against what the stream fired: all of Newswire but its doors.
 */
class RulePreviewIT {
  private static final int RULES = 200;
  private static final int ARTICLES = 1_000;
  private static final int FIRING = 150;
  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final List<Duration> SPANS =
      List.of(Duration.ofDays(2), Duration.ofDays(7), Duration.ofDays(30));

  private final String run = Services.uniqueId();
  private final NewswireConfig config =
      Services.kafkaConfig(Map.of(ConfigKeys.ELASTICSEARCH_URL, Services.elasticsearch()));
  private final GeneratedNews news = new GeneratedNews(20261128);
  private final Map<String, AlertRule> rules = news.rules(run + "-r", RULES);
  private final Map<String, Article> articles = new LinkedHashMap<>();

  @Test
  void everyRuleWouldHaveFiredOnWhatItFiredOn() throws Exception {
    TestTopics.create(config);
    Instant now = Instant.now();
    for (int i = 0; i < ARTICLES; i++) {
      articles.put(run + "-a" + i, news.article(run + "-a" + i, now));
    }
    send(Topics.ALERT_RULES, rules);
    try (EnrichService enrich =
            new EnrichService(config, new CrfEntityTagger(), new PatternQuoteFinder());
        ElasticsearchConnection elasticsearch =
            ElasticsearchConnection.open(config, config.elasticsearchUrl());
        IndexWorker index = new IndexWorker(config, elasticsearch.client())) {
      enrich.start();
      index.start();
      enrich.awaitRunning(PATIENCE);
      await().atMost(PATIENCE).until(() -> enrich.rules() >= RULES);
      send(Topics.ARTICLES, articles);
      // Each look reads the whole topic.
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofSeconds(3))
          .untilAsserted(
              () -> assertThat(enriched()).as("%s", rejected()).hasSize(articles.size()));
      NewsSearch search = new NewsSearch(elasticsearch.client(), config);
      assertThat(search.waitUntilSearchable(articles.keySet(), PATIENCE)).isEmpty();

      compare(search, fired());
      assertThat(enrich.ruleProblems()).noneMatch(it -> it.ruleId().startsWith(run));
    }
    send(Topics.ALERT_RULES, nothing());
  }

  private void compare(NewsSearch search, Map<String, Set<String>> fired) throws IOException {
    int pairs = 0;
    int firing = 0;
    int number = 0;
    for (AlertRule rule : rules.values()) {
      Instant since = Instant.now().minus(SPANS.get(number++ % SPANS.size()));
      Set<String> expected =
          fired.getOrDefault(rule.id(), Set.of()).stream()
              .filter(id -> !articles.get(id).publishedAt().instant().isBefore(since))
              .collect(Collectors.toCollection(TreeSet::new));
      RulePreview preview = preview(search, rule, since);

      assertThat(ours(preview)).as(rule.toString()).isEqualTo(expected);
      assertThat(preview.until()).as("all articles were tried").isNull();
      assertThat(preview.problem()).isNull();
      pairs += expected.size();
      firing += fired.containsKey(rule.id()) ? 1 : 0;
    }
    System.out.printf(
        "%d rules, %d of them fired on %d articles: %d alerts, the previews show the same%n",
        RULES, firing, ARTICLES, pairs);
    assertThat(firing).isGreaterThanOrEqualTo(FIRING);
    assertThat(pairs).isGreaterThan(3_000);
  }

  private RulePreview preview(NewsSearch search, AlertRule rule, Instant since) throws IOException {
    int characters = config.enrichMaxTextCharacters();
    return RulePreview.of(search, rule, List.of(), since, characters, ARTICLES, () -> false);
  }

  private Set<String> ours(RulePreview preview) {
    return preview.alerts().stream()
        .map(Alert::articleId)
        .filter(articles::containsKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> enriched() {
    Set<String> ids = new HashSet<>();
    TopicSnapshot.readAll(
        config,
        Topics.ENRICHED,
        record -> ids.add(Json.read(record.value(), EnrichedArticle.class).article().id()));
    ids.retainAll(articles.keySet());
    return ids;
  }

  private List<String> rejected() {
    List<String> reasons = new ArrayList<>();
    TopicSnapshot.readAll(
        config,
        Topics.REJECTED,
        record -> {
          if (record.key() != null && articles.containsKey(new String(record.key(), UTF_8))) {
            reasons.add(Rejection.readFrom(record.headers()).reason());
          }
        });
    return reasons;
  }

  private Map<String, Set<String>> fired() {
    Map<String, Set<String>> fired = new TreeMap<>();
    TopicSnapshot.readAll(
        config,
        Topics.ALERTS,
        record -> {
          Alert alert = Alert.read(record.value());
          if (rules.containsKey(alert.ruleId()) && articles.containsKey(alert.articleId())) {
            fired.computeIfAbsent(alert.ruleId(), id -> new TreeSet<>()).add(alert.articleId());
          }
        });
    return fired;
  }

  private Map<String, AlertRule> nothing() {
    Map<String, AlertRule> nothing = new LinkedHashMap<>();
    rules.keySet().forEach(id -> nothing.put(id, null));
    return nothing;
  }

  private void send(String topic, Map<String, ?> values) {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    values.forEach(
        (id, value) ->
            records.add(
                new ProducerRecord<>(
                    topic, id.getBytes(UTF_8), value == null ? null : Json.bytes(value))));
    CompactedTopic.write(config, topic, records);
  }
}
