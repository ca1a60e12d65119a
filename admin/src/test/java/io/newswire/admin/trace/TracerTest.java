package io.newswire.admin.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.newswire.index.document.ArticleDocument;
import io.newswire.model.Alert;
import io.newswire.model.AlertBuilder;
import io.newswire.model.AlertKind;
import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.ArticleId;
import io.newswire.model.DeliveryKind;
import io.newswire.model.DeliveryReport;
import io.newswire.model.DeliveryState;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.PublishingStatus;
import io.newswire.model.RawHeaders;
import io.newswire.model.RawPosition;
import io.newswire.model.Rejection;
import io.newswire.model.Topics;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class TracerTest {
  private static final String URL = "https://ledger.example/ferry";
  private static final String ID = ArticleId.ofUrl(URL);
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final Topic log = new Topic();
  private final Map<String, ArticleDocument> index = new HashMap<>();

  @Test
  void anArticleIsFollowedFromTheRawTopicToTheIndex() {
    RawPosition raw = log.raw("key-of-a-feed", null);
    log.article(ID, raw);
    log.enriched(ID, raw, 1);
    indexed(ID, 1, PublishingStatus.USABLE);

    ArticleTrace passage = only(trace("http://www.ledger.example/ferry?utm_source=letter"));

    assertThat(passage.id()).isEqualTo(ID);
    assertThat(passage.raw()).isEqualTo(raw);
    assertThat(passage.steps())
        .extracting(TraceStep::stage, TraceStep::place)
        .containsExactly(
            tuple("received", "news.raw"),
            tuple("extracted", "news.articles"),
            tuple("enriched", "news.enriched"),
            tuple("indexed", "news-articles"));
    assertThat(passage.outcome()).isEqualTo(TraceState.SEARCHABLE);
  }

  @Test
  void anUrgentArticleIsFollowedThroughItsTopics() {
    RawPosition other = log.raw(URL, null);
    RawPosition raw = log.urgent(URL);
    log.add(Topics.ARTICLES_URGENT, ID, "{}".getBytes(UTF_8), Topic.headers(raw));
    log.enriched(ID, raw, 1);
    indexed(ID, 1, PublishingStatus.USABLE);

    List<ArticleTrace> both = trace(URL);

    assertThat(both).extracting(ArticleTrace::raw).containsExactly(other, raw);
    assertThat(both.get(0).outcome()).isEqualTo(TraceState.WAITING);
    assertThat(both.get(1).steps())
        .extracting(TraceStep::stage, TraceStep::place)
        .containsExactly(
            tuple("received", "news.raw-urgent"),
            tuple("extracted", "news.articles-urgent"),
            tuple("enriched", "news.enriched"),
            tuple("indexed", "news-articles"));
    assertThat(both.get(1).outcome()).isEqualTo(TraceState.SEARCHABLE);
  }

  @Test
  void aPageWhoseAddressDiffersFromTheArticlesIsFoundByBoth() {
    RawPosition raw = log.raw(null, "https://ledger.example/amp/ferry");
    log.article(ID, raw);

    assertThat(only(trace("https://ledger.example/amp/ferry")).id()).isEqualTo(ID);
    assertThat(only(trace(URL)).raw()).isEqualTo(raw);
  }

  @Test
  void whatExtractionRejectedIsToldWithItsReason() {
    RawPosition raw = log.raw(URL, null);
    log.rejected(raw, "extract", "no text: fill in text or html");

    ArticleTrace passage = only(trace(URL));

    assertThat(passage.id()).isNull();
    assertThat(passage.outcome()).isEqualTo(TraceState.REJECTED);
    assertThat(passage.why()).isEqualTo("by extract: no text: fill in text or html");
  }

  @Test
  void whatAFeedNamedAndNobodyCouldFetchIsToldWithItsReason() {
    log.notFetched("http://www.ledger.example/ferry", "answers 404: the page is gone");
    log.notFetched("https://ledger.example/other", "answers 404: the page is gone");

    ArticleTrace passage = only(trace(URL));

    assertThat(passage.id()).isNull();
    assertThat(passage.outcome()).isEqualTo(TraceState.REJECTED);
    assertThat(passage.why()).isEqualTo("by fetch: answers 404: the page is gone");
  }

  @Test
  void aPageThatIsFetchedLaterHasBothWays() {
    log.notFetched(URL, "answers 404: the page is gone");
    RawPosition raw = log.raw(URL, null);
    log.article(ID, raw);

    assertThat(trace(URL))
        .extracting(ArticleTrace::outcome)
        .containsExactly(TraceState.REJECTED, TraceState.WAITING);
  }

  @Test
  void everyPushHasAWayOfItsOwnAndTheSecondOfTheSameBringsNothingNew() {
    RawPosition first = log.raw(URL, null);
    RawPosition second = log.raw(URL, null);
    log.article(ID, first);
    log.article(ID, second);
    log.enriched(ID, first, 1);
    indexed(ID, 1, PublishingStatus.USABLE);
    log.allDone("enrich");

    assertThat(trace(ID))
        .extracting(ArticleTrace::raw, ArticleTrace::outcome)
        .containsExactly(tuple(first, TraceState.SEARCHABLE), tuple(second, TraceState.REPEATED));
  }

  @Test
  void itsAlertsAreShownWithWhereTheyWereTold() {
    RawPosition first = log.raw(URL, null);
    RawPosition second = log.raw(URL, null);
    log.article(ID, first);
    log.enriched(ID, first, 1);
    log.alert(AlertKind.MATCH, 1);
    log.report("m", "slack:desk", DeliveryState.WAITING);
    log.report("m", "slack:desk", DeliveryState.DELIVERED);
    log.article(ID, second);
    log.enriched(ID, second, 2);
    log.alert(AlertKind.RECALL, 2);
    log.report("r", "slack:desk", DeliveryState.DELIVERED);

    assertThat(trace(URL))
        .extracting(
            passage ->
                passage.steps().stream()
                    .filter(step -> step.stage().matches("alerted|told"))
                    .map(TraceStep::detail)
                    .toList())
        .containsExactly(
            List.of("match of rule 'Ferries'", "slack:desk: delivered, thanks"),
            List.of("recall of rule 'Ferries'", "slack:desk: delivered, thanks"));
  }

  @Test
  void whereItWaitsDependsOnHowFarTheStagesAre() {
    RawPosition raw = log.raw(URL, null);
    assertThat(only(trace(URL)).why()).contains("extract has not read it yet");

    log.article(ID, raw);
    assertThat(only(trace(URL)).why()).contains("enrich has not read it yet");

    log.enriched(ID, raw, 1);
    assertThat(only(trace(URL)).why()).contains("index has not read it yet");

    log.allDone("index");
    assertThat(only(trace(URL)).outcome()).isEqualTo(TraceState.GONE);
  }

  @Test
  void anOlderRevisionIsReplacedAndAWithheldOneHidden() {
    RawPosition raw = log.raw(URL, null);
    log.article(ID, raw);
    log.enriched(ID, raw, 1);

    indexed(ID, 2, PublishingStatus.USABLE);
    assertThat(only(trace(URL)).outcome()).isEqualTo(TraceState.REPLACED);

    indexed(ID, 1, PublishingStatus.WITHHELD);
    assertThat(only(trace(URL)).outcome()).isEqualTo(TraceState.HIDDEN);
  }

  @Test
  void withoutElasticsearchTheRestIsToldAllTheSame() {
    RawPosition raw = log.raw(URL, null);
    log.article(ID, raw);
    log.enriched(ID, raw, 1);

    ArticleTrace passage =
        only(
            Tracer.trace(
                URL,
                log,
                id -> {
                  throw new IOException("connection refused");
                }));

    assertThat(passage.steps()).hasSize(3);
    assertThat(passage.outcome()).isEqualTo(TraceState.UNKNOWN);
    assertThat(passage.why()).contains("connection refused");
  }

  @Test
  void ofOtherArticlesNothingIsTold() {
    RawPosition raw = log.raw("https://ledger.example/other", null);
    log.article("other", raw);
    log.rejected(raw, "revise", "no reason");

    assertThat(trace(URL)).isEmpty();
  }

  private List<ArticleTrace> trace(String name) {
    return Tracer.trace(name, log, id -> Optional.ofNullable(index.get(id)));
  }

  private static ArticleTrace only(List<ArticleTrace> passages) {
    assertThat(passages).hasSize(1);
    return passages.get(0);
  }

  private void indexed(String id, int revision, PublishingStatus status) {
    index.put(
        id,
        new ArticleDocument(
            enriched(id, revision, status),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            NOON,
            NOON.plusSeconds(1_000),
            null));
  }

  private static EnrichedArticle enriched(String id, int revision, PublishingStatus status) {
    Article article =
        ArticleBuilder.builder()
            .id(id)
            .title("Ferry")
            .revision(revision)
            .status(status)
            .firstSeenAt(NOON)
            .build();
    return new EnrichedArticle(article, List.of(), List.of(), List.of(), List.of(), null);
  }

  /** Records in memory, a second apart. */
  private static final class Topic implements TopicScan {
    private final Map<String, List<ConsumerRecord<byte[], byte[]>>> topics = new HashMap<>();
    private final Map<String, Long> done = new HashMap<>();
    private long seconds;

    RawPosition raw(String key, String url) {
      Headers headers = new RecordHeaders();
      if (url != null) {
        headers.add(RawHeaders.URL, url.getBytes(UTF_8));
      }
      return new RawPosition(0, add(Topics.RAW, key, "a page".getBytes(UTF_8), headers));
    }

    RawPosition urgent(String key) {
      return new RawPosition(
          Topics.RAW_URGENT,
          0,
          add(Topics.RAW_URGENT, key, "a kill".getBytes(UTF_8), new RecordHeaders()));
    }

    void article(String id, RawPosition raw) {
      add(Topics.ARTICLES, id, "{\"title\":\"Ferry\"}".getBytes(UTF_8), headers(raw));
    }

    void enriched(String id, RawPosition raw, int revision) {
      byte[] value = Json.bytes(TracerTest.enriched(id, revision, PublishingStatus.USABLE));
      add(Topics.ENRICHED, id, value, headers(raw));
    }

    void rejected(RawPosition raw, String stage, String reason) {
      Headers headers = new RecordHeaders();
      String topic = stage.equals("extract") ? Topics.RAW : Topics.ARTICLES;
      if (!stage.equals("extract")) {
        raw.writeTo(headers);
      }
      new Rejection(
              stage, reason, topic, raw.partition(), raw.offset(), NOON.plusSeconds(++seconds))
          .writeTo(headers);
      add(Topics.REJECTED, null, new byte[0], headers);
    }

    void notFetched(String url, String reason) {
      Headers headers = new RecordHeaders().add(RawHeaders.URL, url.getBytes(UTF_8));
      new Rejection("fetch", reason, Topics.FEED_ENTRIES, 0, -1, NOON.plusSeconds(++seconds))
          .writeTo(headers);
      add(Topics.REJECTED, url, "{}".getBytes(UTF_8), headers);
    }

    void alert(AlertKind kind, int revision) {
      Alert alert =
          AlertBuilder.builder()
              .id("a")
              .kind(kind)
              .ruleId("ferries")
              .ruleName("Ferries")
              .articleId(ID)
              .revision(revision)
              .changedAt(NOON.plusSeconds(seconds))
              .build();
      add(Topics.ALERTS, "ferries", Json.bytes(alert), new RecordHeaders());
    }

    void report(String id, String destination, DeliveryState state) {
      Instant now = NOON.plusSeconds(seconds);
      DeliveryReport report =
          new DeliveryReport(
              id, DeliveryKind.ALERT, destination, List.of("a"), state, 1, "thanks", now, now);
      add(Topics.DELIVERY_REPORTS, id, Json.bytes(report), new RecordHeaders());
    }

    void allDone(String stage) {
      done.put(stage, Long.MAX_VALUE);
    }

    private static Headers headers(RawPosition raw) {
      Headers headers = new RecordHeaders();
      raw.writeTo(headers);
      return headers;
    }

    private long add(String topic, String key, byte[] value, Headers headers) {
      List<ConsumerRecord<byte[], byte[]>> records =
          topics.computeIfAbsent(topic, name -> new ArrayList<>());
      long time = NOON.plusSeconds(++seconds).toEpochMilli();
      records.add(
          new ConsumerRecord<>(
              topic,
              0,
              records.size(),
              time,
              TimestampType.CREATE_TIME,
              0,
              0,
              key == null ? null : key.getBytes(UTF_8),
              value,
              headers,
              Optional.empty()));
      return records.size() - 1;
    }

    @Override
    public void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
      topics.getOrDefault(topic, List.of()).forEach(reader);
    }

    @Override
    public Optional<ConsumerRecord<byte[], byte[]>> at(String topic, int partition, long offset) {
      return Optional.of(topics.get(topic).get((int) offset));
    }

    @Override
    public long done(String stage, String topic, int partition) {
      return done.getOrDefault(stage, 0L);
    }
  }
}
