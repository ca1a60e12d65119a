package io.newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.model.Article;
import io.newswire.model.BoundPublisher;
import io.newswire.model.HeaderText;
import io.newswire.model.Json;
import io.newswire.model.RawHeaders;
import io.newswire.model.RawPosition;
import io.newswire.model.RejectedException;
import io.newswire.model.Rejection;
import io.newswire.model.RejectionClass;
import io.newswire.model.Topics;
import io.newswire.model.config.ConfigKeys;
import io.newswire.telemetry.metrics.StageMetrics;
import io.newswire.telemetry.trace.TraceStep;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What becomes of one raw record.
 *
 * @param raw as it stands on its topic
 * @param record for {@code news.articles}, {@code news.articles-urgent} or {@code news.rejected}
 * @param article null of a rejection
 * @param rejected the class of its reason; null of an article
 */
record ExtractionResult(
    ConsumerRecord<byte[], byte[]> raw,
    ProducerRecord<byte[], byte[]> record,
    ReceivedArticle article,
    RejectionClass rejected) {
  private static final String STAGE = "extract";

  /** An article as metrics count it. */
  record ReceivedArticle(String id, Instant receivedAt) {}

  static ExtractionResult article(
      ConsumerRecord<byte[], byte[]> raw, Article article, boolean urgent) {
    String topic = urgent ? Topics.ARTICLES_URGENT : Topics.ARTICLES;
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(topic, article.id().getBytes(UTF_8), Json.bytes(article));
    RawPosition.of(raw).writeTo(record.headers());
    BoundPublisher.readFrom(raw.headers()).ifPresent(it -> it.writeTo(record.headers()));
    HeaderText.put(
        record.headers(),
        RawHeaders.RECEIVED_CLOCK,
        HeaderText.get(raw.headers(), RawHeaders.RECEIVED_CLOCK));
    return new ExtractionResult(
        raw, record, new ReceivedArticle(article.id(), article.receivedAt()), null);
  }

  static ExtractionResult rejection(ConsumerRecord<byte[], byte[]> raw, RejectedException why) {
    return rejection(
        raw, Rejection.record(STAGE, why.getMessage(), raw, Instant.now()), why.rejectionClass());
  }

  private static ExtractionResult rejection(
      ConsumerRecord<byte[], byte[]> raw,
      ProducerRecord<byte[], byte[]> record,
      RejectionClass rejected) {
    return new ExtractionResult(raw, record, null, rejected);
  }

  /**
   * What is written where Kafka finds this too large: the rejection of an article; a rejection
   * without the original, which is left where it stands.
   */
  ExtractionResult tooLarge() {
    if (!record.topic().equals(Topics.REJECTED)) {
      return rejection(
          raw,
          new RejectedException(
              RejectionClass.TOO_LARGE,
              "the article has %d bytes as JSON, more than topic %s takes: raise %s or the topic's"
                      .formatted(
                          record.value().length,
                          record.topic(),
                          ConfigKeys.INGEST_MAX_DOCUMENT_BYTES)
                  + " max.message.bytes"));
    }
    String reason = Rejection.readFrom(record.headers()).reason();
    return rejection(raw, Rejection.withoutOriginal(STAGE, reason, raw, Instant.now()), rejected);
  }

  /** The record carries the trace on. */
  void traced(TraceStep trace) {
    trace.next().ifPresent(it -> it.writeTo(record.headers()));
    if (article == null) {
      trace.failed();
    } else {
      trace.article(article.id());
    }
  }

  /** Counts it, when it is committed. */
  void count() {
    if (article == null) {
      StageMetrics.rejected(STAGE, rejected);
    } else {
      StageMetrics.EXTRACT.out(article.id(), article.receivedAt(), Instant.now());
    }
  }

  /** The size of the values of both records: what this holds in memory. */
  long bytes() {
    return recordBytes() + length(raw.value());
  }

  int recordBytes() {
    return length(record.value());
  }

  private static int length(byte[] value) {
    return value == null ? 0 : value.length;
  }
}
