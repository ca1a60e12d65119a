package io.newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.model.Article;
import io.newswire.model.BoundPublisher;
import io.newswire.model.Json;
import io.newswire.model.RawPosition;
import io.newswire.model.Rejection;
import io.newswire.model.Topics;
import io.newswire.model.config.ConfigKeys;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What becomes of one raw record.
 *
 * @param raw as it stands on its topic
 * @param record for {@code news.articles}, {@code news.articles-urgent} or {@code news.rejected}
 */
record ExtractionResult(ConsumerRecord<byte[], byte[]> raw, ProducerRecord<byte[], byte[]> record) {
  private static final String STAGE = "extract";

  static ExtractionResult article(
      ConsumerRecord<byte[], byte[]> raw, Article article, boolean urgent) {
    String topic = urgent ? Topics.ARTICLES_URGENT : Topics.ARTICLES;
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(topic, article.id().getBytes(UTF_8), Json.bytes(article));
    RawPosition.of(raw).writeTo(record.headers());
    BoundPublisher.readFrom(raw.headers()).ifPresent(it -> it.writeTo(record.headers()));
    return new ExtractionResult(raw, record);
  }

  static ExtractionResult rejection(ConsumerRecord<byte[], byte[]> raw, String reason) {
    return new ExtractionResult(raw, Rejection.record(STAGE, reason, raw, Instant.now()));
  }

  /**
   * What is written where Kafka finds this too large: the rejection of an article; a rejection
   * without the original, which is left where it stands.
   */
  ExtractionResult tooLarge() {
    if (!record.topic().equals(Topics.REJECTED)) {
      return rejection(
          raw,
          "the article has %d bytes as JSON, more than topic %s takes: raise %s or the topic's"
                  .formatted(
                      record.value().length, record.topic(), ConfigKeys.INGEST_MAX_DOCUMENT_BYTES)
              + " max.message.bytes");
    }
    String reason = Rejection.readFrom(record.headers()).reason();
    return new ExtractionResult(raw, Rejection.withoutOriginal(STAGE, reason, raw, Instant.now()));
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
