package io.newswire.index.search.result;

import java.util.List;

/**
 * How long something took, in milliseconds: half were as quick as {@code p50} or quicker, 95 of 100
 * as {@code p95}, 99 of 100 as {@code p99}.
 *
 * @param of how many were measured; at least 1
 */
public record Percentiles(long p50, long p95, long p99, int of) {
  /**
   * The percentiles of some times.
   *
   * @return null if there are none
   */
  public static Percentiles of(List<Long> millis) {
    if (millis.isEmpty()) {
      return null;
    }
    List<Long> sorted = millis.stream().sorted().toList();
    return new Percentiles(at(sorted, 50), at(sorted, 95), at(sorted, 99), sorted.size());
  }

  private static long at(List<Long> sorted, int percent) {
    int rank = (sorted.size() * percent + 99) / 100;
    return sorted.get(Math.max(1, rank) - 1);
  }
}
