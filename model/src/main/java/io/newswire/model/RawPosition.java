package io.newswire.model;

import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * Where a document stands on {@code news.raw} or {@code news.raw-urgent}. Every record made of it,
 * on {@code news.articles}, {@code news.enriched} and {@code news.rejected}, carries it in its
 * headers, so that each can be followed back to what was received.
 *
 * @param topic one of the two
 * @param partition from 0
 * @param offset from 0
 */
public record RawPosition(String topic, int partition, long offset) {
  /** Absent in records of older releases, which knew one topic. */
  private static final String TOPIC = "raw-topic";

  private static final String PARTITION = "raw-partition";
  private static final String OFFSET = "raw-offset";

  /** A position on {@code news.raw}. */
  public RawPosition(int partition, long offset) {
    this(Topics.RAW, partition, offset);
  }

  /** The position of a raw record. */
  public static RawPosition of(ConsumerRecord<?, ?> raw) {
    return new RawPosition(raw.topic(), raw.partition(), raw.offset());
  }

  /** Adds the headers that {@link #readFrom} reads, in place of earlier ones. */
  public void writeTo(Headers headers) {
    HeaderText.put(headers, TOPIC, topic);
    HeaderText.put(headers, PARTITION, partition);
    HeaderText.put(headers, OFFSET, offset);
  }

  /** Reads what {@link #writeTo} wrote; empty for a record of other makers. */
  public static Optional<RawPosition> readFrom(Headers headers) {
    try {
      return Optional.of(
          new RawPosition(
              Objects.requireNonNullElse(HeaderText.get(headers, TOPIC), Topics.RAW),
              Integer.parseInt(HeaderText.get(headers, PARTITION)),
              Long.parseLong(HeaderText.get(headers, OFFSET))));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
