package io.newswire.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Where a document stands on {@code news.raw}. Every record made of it, on {@code news.articles},
 * {@code news.enriched} and {@code news.rejected}, carries it in its headers, so that each can be
 * followed back to what was received.
 *
 * @param partition from 0
 * @param offset from 0
 */
public record RawPosition(int partition, long offset) {
  private static final String PARTITION = "raw-partition";
  private static final String OFFSET = "raw-offset";

  /** Adds the headers that {@link #readFrom} reads, in place of earlier ones. */
  public void writeTo(Headers headers) {
    put(headers, PARTITION, Integer.toString(partition));
    put(headers, OFFSET, Long.toString(offset));
  }

  /** Reads what {@link #writeTo} wrote; empty for a record of other makers. */
  public static Optional<RawPosition> readFrom(Headers headers) {
    Header partition = headers.lastHeader(PARTITION);
    Header offset = headers.lastHeader(OFFSET);
    if (partition == null
        || partition.value() == null
        || offset == null
        || offset.value() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new RawPosition(
              Integer.parseInt(new String(partition.value(), UTF_8)),
              Long.parseLong(new String(offset.value(), UTF_8))));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static void put(Headers headers, String name, String value) {
    headers.remove(name);
    headers.add(name, value.getBytes(UTF_8));
  }
}
