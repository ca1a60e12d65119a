package io.newswire.admin.purge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.admin.trace.TopicScan;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.PublishingStatus;
import io.newswire.model.RawPosition;
import io.newswire.model.Topics;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Finds the records of an article on all topics: by its id as their key, by the position of the
 * document that it was made from, or by the id in the alert that they carry.
 */
final class ArticleRecordScan {
  /** Those by which documents are found come first. */
  private static final List<String> KEYED_BY_ARTICLE =
      List.of(
          Topics.ARTICLES,
          Topics.ARTICLES_URGENT,
          Topics.ENRICHED,
          Topics.ENRICHED_URGENT,
          Topics.SIGNATURES);

  private static final List<String> OF_ALERTS =
      List.of(Topics.ALERT_MATCHES, Topics.ALERTS, Topics.DELIVERIES);

  private final String id;
  private final TopicScan scan;
  private final Set<RawPosition> documents = new HashSet<>();
  private final Map<String, Found> found = new LinkedHashMap<>();

  /** The newest record of the article that the enrichment has written; null if there is none. */
  private ConsumerRecord<byte[], byte[]> enriched;

  /** Whether a record of the article still waits for the enrichment. */
  private boolean waiting;

  /** The records of a topic; {@code newest} is null if there are none with a value. */
  record Found(int records, Instant newest) {
    private static final Found NONE = new Found(0, null);

    Found plus(ConsumerRecord<byte[], byte[]> record) {
      Instant at = Instant.ofEpochMilli(record.timestamp());
      return new Found(records + 1, newest == null || at.isAfter(newest) ? at : newest);
    }
  }

  ArticleRecordScan(String id, TopicScan scan) {
    this.id = id;
    this.scan = scan;
  }

  /** The records with a value by topic; topics without any are left out. */
  Map<String, Found> find() {
    KEYED_BY_ARTICLE.forEach(topic -> scan.read(topic, this::keyed));
    Topics.RECEIVED.forEach(topic -> scan.read(topic, this::received));
    OF_ALERTS.forEach(topic -> scan.read(topic, this::alert));
    scan.read(Topics.REJECTED, this::rejected);
    return found;
  }

  /**
   * Whether the enrichment has the words of the article, or will have them: by the newest record on
   * {@code news.enriched}, or, if there is none, because it has not read the article yet. To be
   * asked after {@link #find}.
   */
  boolean isAlive() {
    if (enriched == null) {
      return waiting;
    }
    return enriched.value() != null
        && Json.find(enriched.value(), EnrichedArticle.class)
            .filter(it -> it.article().status() != PublishingStatus.CANCELED)
            .isPresent();
  }

  private void keyed(ConsumerRecord<byte[], byte[]> record) {
    if (isKeyed(record)) {
      switch (record.topic()) {
        case Topics.ENRICHED -> enriched = record;
        case Topics.ARTICLES, Topics.ARTICLES_URGENT -> waiting |= isWaiting(record);
        default -> {}
      }
      RawPosition.readFrom(record.headers()).ifPresent(documents::add);
      add(record);
    }
  }

  private boolean isWaiting(ConsumerRecord<byte[], byte[]> record) {
    return record.offset() >= scan.done("enrich", record.topic(), record.partition());
  }

  private void received(ConsumerRecord<byte[], byte[]> record) {
    if (isKeyed(record) || documents.contains(RawPosition.of(record))) {
      add(record);
    }
  }

  private void rejected(ConsumerRecord<byte[], byte[]> record) {
    boolean isOfDocument =
        RawPosition.readFrom(record.headers()).filter(documents::contains).isPresent();
    if (isKeyed(record) || isOfDocument) {
      add(record);
    }
  }

  private void alert(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() != null && isAlertOfArticle(record.value())) {
      add(record);
    }
  }

  private boolean isAlertOfArticle(byte[] value) {
    try {
      JsonNode json = Json.MAPPER.readTree(value);
      JsonNode alert = json.has("alert") ? json.get("alert") : json;
      return alert.path("articleId").asText().equals(id)
          || alert.path("volume").path("articles").findValuesAsText("articleId").contains(id);
    } catch (IOException e) {
      return false;
    }
  }

  private boolean isKeyed(ConsumerRecord<byte[], byte[]> record) {
    return record.key() != null && new String(record.key(), UTF_8).equals(id);
  }

  private void add(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() != null) {
      found.merge(record.topic(), Found.NONE.plus(record), (before, one) -> before.plus(record));
    }
  }
}
