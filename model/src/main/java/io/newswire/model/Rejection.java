package io.newswire.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

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

  /** The record for {@code news.rejected} that keeps the original whole. */
  public static ProducerRecord<byte[], byte[]> record(
      String stage, String reason, ConsumerRecord<byte[], byte[]> original) {
    ProducerRecord<byte[], byte[]> rejected =
        new ProducerRecord<>(
            Topics.REJECTED, null, original.key(), original.value(), original.headers());
    new Rejection(
            stage, reason, original.topic(), original.partition(), original.offset(), Instant.now())
        .writeTo(rejected.headers());
    return rejected;
  }

  /** Adds the headers that {@link #readFrom} reads, in place of earlier ones. */
  public void writeTo(Headers headers) {
    removeFrom(headers);
    put(headers, "stage", stage);
    put(headers, "reason", reason);
    put(headers, "topic", topic);
    put(headers, "partition", Integer.toString(partition));
    put(headers, "offset", Long.toString(offset));
    put(headers, "at", at.toString());
  }

  /**
   * Reads what {@link #writeTo} wrote.
   *
   * @throws IllegalArgumentException if a header is missing; the message names it
   */
  public static Rejection readFrom(Headers headers) {
    return new Rejection(
        get(headers, "stage"),
        get(headers, "reason"),
        get(headers, "topic"),
        Integer.parseInt(get(headers, "partition")),
        Long.parseLong(get(headers, "offset")),
        Instant.parse(get(headers, "at")));
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

  private static void put(Headers headers, String name, String value) {
    headers.add(PREFIX + name, value.getBytes(UTF_8));
  }

  private static String get(Headers headers, String name) {
    Header header = headers.lastHeader(PREFIX + name);
    if (header == null) {
      throw new IllegalArgumentException("header " + PREFIX + name + " is missing");
    }
    return new String(header.value(), UTF_8);
  }
}
