package io.newswire.admin.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.ArticleId;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.PublishingStatus;
import io.newswire.model.RawHeaders;
import io.newswire.model.RawPosition;
import io.newswire.model.Rejection;
import io.newswire.model.Topics;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertBuilder;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.DeliveryKind;
import io.newswire.model.alert.DeliveryReport;
import io.newswire.model.alert.DeliveryState;
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

/** The topics that have traces of an article, in memory. Records are a second apart. */
final class TopicsInMemory implements TopicScan {
  static final String URL = "https://ledger.example/ferry";
  static final String ID = ArticleId.ofUrl(URL);
  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

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
    article(id, raw, "{\"title\":\"Ferry\"}");
  }

  void article(String id, RawPosition raw, String json) {
    add(Topics.ARTICLES, id, json.getBytes(UTF_8), headers(raw));
  }

  void urgentArticle(String id, RawPosition raw) {
    add(Topics.ARTICLES_URGENT, id, "{}".getBytes(UTF_8), headers(raw));
  }

  void enriched(String id, RawPosition raw, int revision) {
    byte[] value = Json.bytes(enriched(id, revision, PublishingStatus.USABLE));
    add(Topics.ENRICHED, id, value, headers(raw));
  }

  void rejected(RawPosition raw, String stage, String reason) {
    Headers headers = new RecordHeaders();
    String topic = stage.equals("extract") ? Topics.RAW : Topics.ARTICLES;
    if (!stage.equals("extract")) {
      raw.writeTo(headers);
    }
    new Rejection(stage, reason, topic, raw.partition(), raw.offset(), NOON.plusSeconds(++seconds))
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

  static EnrichedArticle enriched(String id, int revision, PublishingStatus status) {
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
}
