package io.newswire.bench;

import java.util.List;

/** Percentiles of times in milliseconds, by nearest rank, so each is a measured time. */
public record Percentiles(double p50, double p90, double p99, double max) {

  /**
   * Computes the percentiles.
   *
   * @param nanos times in nanoseconds in any order; at least one
   */
  static Percentiles of(List<Long> nanos) {
    List<Long> sorted = nanos.stream().sorted().toList();
    return new Percentiles(at(sorted, 50), at(sorted, 90), at(sorted, 99), at(sorted, 100));
  }

  private static double at(List<Long> sorted, int percent) {
    int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
    return Math.round(sorted.get(Math.max(1, rank) - 1) / 1e5) / 10.0;
  }
}
