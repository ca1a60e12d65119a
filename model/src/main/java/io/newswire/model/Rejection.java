package io.newswire.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.utils.Utils;

/**
 * Why and where a record was rejected; the headers of a record on {@code news.rejected}, whose key,
 * value and other headers are the original's.
 *
 * @param stage the step that rejected it, such as {@code extract}
 * @param reason for people: what is wrong and what to change
 * @param topic where the original stands
 */
public record Rejection(
    String stage, String reason, String topic, int partition, long offset, Instant at) {

  private static final String PREFIX = "rejected-";
  private static final int MAX_REASON = 2_000;

  /** What Kafka adds to a record and to each header, at most, in bytes. */
  private static final int RECORD_OVERHEAD = 200;

  private static final int HEADER_OVERHEAD = 20;

  /** A reason that is too long to be read is cut. */
  public Rejection {
    reason = TextCut.shorten(String.valueOf(reason), MAX_REASON);
  }

  /** The record for {@code news.rejected} that keeps the original whole. */
  public static ProducerRecord<byte[], byte[]> record(
      String stage, String reason, ConsumerRecord<byte[], byte[]> original, Instant at) {
    ProducerRecord<byte[], byte[]> rejected =
        new ProducerRecord<>(
            Topics.REJECTED, null, original.key(), original.value(), original.headers());
    new Rejection(stage, reason, original.topic(), original.partition(), original.offset(), at)
        .writeTo(rejected.headers());
    return rejected;
  }

  /**
   * The record for {@code news.rejected}: whole, or where that has more bytes than allowed as
   * {@link #withoutOriginal} makes it.
   */
  public static ProducerRecord<byte[], byte[]> record(
      String stage,
      String reason,
      ConsumerRecord<byte[], byte[]> original,
      Instant at,
      int maxBytes) {
    ProducerRecord<byte[], byte[]> whole = record(stage, reason, original, at);
    return size(whole) <= maxBytes ? whole : withoutOriginal(stage, reason, original, at);
  }

  /**
   * What takes the place of a rejection that Kafka finds too large: key, value and headers stay
   * where the original stands, and the reason says so.
   */
  public static ProducerRecord<byte[], byte[]> withoutOriginal(
      String stage, String reason, ConsumerRecord<byte[], byte[]> original, Instant at) {
    return record(
        stage,
        "%s. It is too large for topic %s, so the original is left on %s, partition %d, offset %d:"
                .formatted(
                    reason,
                    Topics.REJECTED,
                    original.topic(),
                    original.partition(),
                    original.offset())
            + " raise the topic's max.message.bytes",
        new ConsumerRecord<>(original.topic(), original.partition(), original.offset(), null, null),
        at);
  }

  private static long size(ProducerRecord<byte[], byte[]> record) {
    long size = RECORD_OVERHEAD + length(record.key()) + length(record.value());
    for (Header header : record.headers()) {
      size += HEADER_OVERHEAD + Utils.utf8Length(header.key()) + length(header.value());
    }
    return size;
  }

  private static int length(byte[] bytes) {
    return bytes == null ? 0 : bytes.length;
  }

  /** Adds the headers that {@link #readFrom} reads, in place of earlier ones. */
  public void writeTo(Headers headers) {
    removeFrom(headers);
    HeaderText.put(headers, PREFIX + "stage", stage);
    HeaderText.put(headers, PREFIX + "reason", reason);
    HeaderText.put(headers, PREFIX + "topic", topic);
    HeaderText.put(headers, PREFIX + "partition", partition);
    HeaderText.put(headers, PREFIX + "offset", offset);
    HeaderText.put(headers, PREFIX + "at", at);
  }

  /**
   * Reads what {@link #writeTo} wrote.
   *
   * @throws IllegalArgumentException if a header is missing or cannot be read; the message names it
   */
  public static Rejection readFrom(Headers headers) {
    return new Rejection(
        get(headers, "stage"),
        get(headers, "reason"),
        get(headers, "topic"),
        get(headers, "partition", Integer::parseInt),
        get(headers, "offset", Long::parseLong),
        get(headers, "at", Instant::parse));
  }

  /** As {@link #readFrom}, where other records may stand too; empty for those. */
  public static Optional<Rejection> find(Headers headers) {
    return headers.lastHeader(PREFIX + "stage") == null
        ? Optional.empty()
        : Optional.of(readFrom(headers));
  }

  /** Leaves only the original's headers, for a retry. */
  public static void removeFrom(Headers headers) {
    for (Header header : headers.toArray()) {
      if (header.key().startsWith(PREFIX)) {
        headers.remove(header.key());
      }
    }
  }

  private static <T> T get(Headers headers, String name, Function<String, T> parse) {
    String value = get(headers, name);
    try {
      return parse.apply(value);
    } catch (NumberFormatException | DateTimeException e) {
      throw new IllegalArgumentException("header " + PREFIX + name + " is '" + value + "'", e);
    }
  }

  private static String get(Headers headers, String name) {
    String value = HeaderText.get(headers, PREFIX + name);
    if (value == null) {
      throw new IllegalArgumentException("header " + PREFIX + name + " is missing");
    }
    return value;
  }
}
