package io.newswire.model;

import java.util.Optional;
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
    HeaderText.put(headers, PARTITION, partition);
    HeaderText.put(headers, OFFSET, offset);
  }

  /** Reads what {@link #writeTo} wrote; empty for a record of other makers. */
  public static Optional<RawPosition> readFrom(Headers headers) {
    try {
      return Optional.of(
          new RawPosition(
              Integer.parseInt(HeaderText.get(headers, PARTITION)),
              Long.parseLong(HeaderText.get(headers, OFFSET))));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
