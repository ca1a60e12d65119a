package io.newswire.launcher.cli.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.newswire.admin.replay.RawLog;
import io.newswire.admin.replay.Replay;
import io.newswire.admin.rules.RuleStore;
import io.newswire.enrich.EnrichService;
import io.newswire.enrich.Enricher;
import io.newswire.index.IndexWorker;
import io.newswire.index.document.ArticleDocument;
import io.newswire.index.generation.Generation;
import io.newswire.index.generation.Generations;
import io.newswire.index.generation.NewGeneration;
import io.newswire.index.search.NewsSearch;
import io.newswire.index.search.query.Visibility;
import io.newswire.index.setup.ElasticsearchConnection;
import io.newswire.index.setup.IndexNames;
import io.newswire.ingest.ExtractionWorker;
import io.newswire.ingest.extract.StandardExtractor;
import io.newswire.kafka.TopicSnapshot;
import io.newswire.launcher.NewsIndices;
import io.newswire.launcher.Versioned;
import io.newswire.launcher.VersionedQuotes;
import io.newswire.launcher.run.Closer;
import io.newswire.model.ArticleId;
import io.newswire.model.Topics;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestProducer;
import io.newswire.testkit.TestTopics;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A replay while articles arrive, on real Kafka and Elasticsearch. */
class ReplayCommandIT {
  private static final int ARTICLES = 2_000;
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final String BASE = "herald.replay.example";
  private static final String LIVE = "courier.replay.example";

  private final NewswireConfig config = Services.config(Map.of());
  private final Closer closer = new Closer();
  private final StandardExtractor extractor = new StandardExtractor(config);
  private final RuleStore rules = new RuleStore(config);
  private final String rule = Services.uniqueId();
  private final AtomicInteger live = new AtomicInteger();
  private final List<String> seen = new ArrayList<>();
  private ElasticsearchClient client;
  private NewsSearch search;
  private KafkaProducer<byte[], byte[]> raw;

  @BeforeEach
  void start() throws IOException {
    TestTopics.create(config);
    raw =
        closer.add(
            new TestProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer()));
    rules.saveAll(List.of(AlertRule.of(rule, "tide")));
    closer.add(new ExtractionWorker(config, extractor)).start();
    closer
        .add(new EnrichService(config, new Versioned("names-1"), new VersionedQuotes("marks-1")))
        .start();
    client = closer.add(ElasticsearchConnection.open(config, config.elasticsearchUrl())).client();
    NewsIndices.deleteAll(client);
    search = new NewsSearch(client);
    closer.add(new IndexWorker(config, client)).start();
  }

  @AfterEach
  void stop() throws IOException {
    rules.remove(rule);
    NewsIndices.deleteAll(client);
    closer.close();
  }

  @Test
  void aReplayWhileArticlesArriveShowsNoGapAndNoDoubleAndWritesToNoTopic() throws Exception {
    for (int i = 0; i < ARTICLES; i++) {
      push(BASE, i);
    }
    await()
        .ignoreExceptions()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(count(BASE)).isEqualTo(ARTICLES));
    leaveOneUnfinished();
    ArticleDocument before = article(BASE, 7);

    ScheduledExecutorService meanwhile = Executors.newScheduledThreadPool(2);
    closer.add(meanwhile::shutdownNow);
    meanwhile.scheduleAtFixedRate(
        () -> push(LIVE, live.getAndIncrement()), 0, 100, TimeUnit.MILLISECONDS);
    meanwhile.scheduleWithFixedDelay(this::look, 0, 20, TimeUnit.MILLISECONDS);
    List<Generation> both = replay();
    meanwhile.shutdown();
    assertThat(meanwhile.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(count(LIVE)).isEqualTo(live.get()));
    assertThat(live.get()).isPositive();
    assertThat(Set.copyOf(seen))
        .containsExactlyInAnyOrder(ARTICLES + " by names-1", ARTICLES + " by names-2");
    assertThat(seen).isSorted();
    assertThat(both.get(1).articles()).isGreaterThanOrEqualTo(both.get(0).articles());
    client.indices().refresh(refresh -> refresh.index("news-*"));
    assertThat(count(IndexNames.ARTICLES, LIVE)).isEqualTo(live.get());
    assertThat(count(IndexNames.QUOTES, BASE)).isEqualTo(ARTICLES);
    assertThat(count(IndexNames.QUOTES, LIVE)).isEqualTo(live.get());

    ArticleDocument after = article(BASE, 7);
    assertThat(after.people()).containsExactly("names-2");
    assertThat(after.enriched().article().madeBy().tagger()).isEqualTo("names-2");
    assertThat(after.enriched().article().withMadeBy(null))
        .isEqualTo(before.enriched().article().withMadeBy(null));

    assertThat(records(Topics.ENRICHED, "")).isEqualTo(ARTICLES + live.get());
    assertThat(records(Topics.ALERTS, rule))
        .as("one a first sight")
        .isEqualTo(ARTICLES + live.get());
    theOldGenerationStaysUntilItIsDropped();
  }

  private void leaveOneUnfinished() throws IOException {
    try (NewGeneration unfinished = NewGeneration.begin(config, client)) {
      unfinished.carryOver(copied -> {});
    }
    assertThat(count(BASE)).isEqualTo(ARTICLES);
    assertThat(new Generations(client).live()).isEqualTo(1);
  }

  private List<Generation> replay() throws IOException {
    Enricher enricher = new Enricher(new Versioned("names-2"), new VersionedQuotes("marks-22"));
    try (NewGeneration generation = NewGeneration.begin(config, client);
        RawLog log = new RawLog(config, null)) {
      generation.carryOver(copied -> {});
      long made = new Replay(extractor, enricher, Set.of(), true).run(log, generation, read -> {});
      assertThat(made).isGreaterThanOrEqualTo(ARTICLES);
      generation.catchUp();
      return generation.takeOver();
    }
  }

  private void theOldGenerationStaysUntilItIsDropped() throws IOException {
    Generations generations = new Generations(client);
    assertThat(generations.list()).extracting(Generation::number).containsExactly(1, 2);
    assertThatIllegalArgumentException().isThrownBy(() -> generations.drop(2));
    assertThat(generations.drop(1)).isNotEmpty();
    assertThat(generations.list()).extracting(Generation::number).containsExactly(2);
    assertThat(count(BASE)).isEqualTo(ARTICLES);
  }

  /** What a reader sees in one search: how many articles, and by which tagger. */
  private void look() {
    try {
      client
          .search(
              s ->
                  s.index(IndexNames.ARTICLES)
                      .size(0)
                      .query(q -> q.term(t -> t.field("source").value(BASE)))
                      .aggregations("taggers", a -> a.terms(t -> t.field("madeBy.tagger"))),
              Void.class)
          .aggregations()
          .get("taggers")
          .sterms()
          .buckets()
          .array()
          .forEach(bucket -> seen.add(bucket.docCount() + " by " + bucket.key().stringValue()));
    } catch (IOException | RuntimeException e) {
      seen.add(e.toString());
    }
  }

  private void push(String source, int number) {
    String article =
        "{\"url\":\"https://%s/%d\",\"source\":\"%s\",\"title\":\"Tide %d\",\"text\":\"%s\"}"
            .formatted(source, number, source, number, "The tide turns at noon. ".repeat(20));
    raw.send(
        new ProducerRecord<>(
            Topics.RAW, (source + number).getBytes(UTF_8), article.getBytes(UTF_8)));
  }

  private ArticleDocument article(String source, int number) throws IOException {
    String id = ArticleId.ofUrl("https://" + source + "/" + number);
    return search.article(id, Visibility.ALL).orElseThrow();
  }

  /** Records about our articles, those of the replay too if it wrote any. */
  /** Other tests leave rules that match these articles, too. */
  private int records(String topic, String word) {
    AtomicInteger records = new AtomicInteger();
    TopicSnapshot.readAll(
        config,
        topic,
        record -> {
          String value = new String(record.value(), UTF_8);
          boolean ours = value.contains("https://" + BASE) || value.contains("https://" + LIVE);
          if (ours && value.contains(word)) {
            records.incrementAndGet();
          }
        });
    return records.get();
  }

  private long count(String source) throws IOException {
    return count(IndexNames.ARTICLES, source);
  }

  /** What readers see: the quotes that a replay no longer finds are there, but withdrawn. */
  private long count(String alias, String source) throws IOException {
    Query ofSource = Query.of(q -> q.term(t -> t.field("source").value(source)));
    Query usable = Query.of(q -> q.term(t -> t.field("status").value("usable")));
    return client
        .count(
            c ->
                c.index(alias)
                    .ignoreUnavailable(true)
                    .query(q -> q.bool(b -> b.filter(ofSource, usable))))
        .count();
  }
}
