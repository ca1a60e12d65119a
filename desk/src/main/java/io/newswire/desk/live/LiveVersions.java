package io.newswire.desk.live;

import java.time.Instant;

/**
 * What may be shown of a thing, before and after the end of its embargo.
 *
 * @param until the end of its embargo; the epoch where it has none
 * @param hidden what may be shown before; null where it has no embargo
 * @param shown what may be shown from then on
 */
public record LiveVersions<T extends LiveItem>(Instant until, T hidden, T shown) {
  /** A thing without an embargo. */
  public static <T extends LiveItem> LiveVersions<T> always(T shown) {
    return new LiveVersions<>(Instant.EPOCH, null, shown);
  }
}
