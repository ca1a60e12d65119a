package io.newswire.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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

  /**
   * The percentiles of the times until keys arrived; keys that did not arrive are left out. Empty
   * if none arrived.
   *
   * @param from when the time of a key begins, as {@link System#nanoTime}
   * @param arrived when it arrived; null if it has not
   */
  static Optional<Percentiles> until(Map<String, Long> from, Function<String, Long> arrived) {
    List<Long> nanos =
        from.entrySet().stream()
            .filter(entry -> arrived.apply(entry.getKey()) != null)
            .map(entry -> arrived.apply(entry.getKey()) - entry.getValue())
            .toList();
    return nanos.isEmpty() ? Optional.empty() : Optional.of(of(nanos));
  }

  private static double at(List<Long> sorted, int percent) {
    int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
    return Math.round(sorted.get(Math.max(1, rank) - 1) / 1e5) / 10.0;
  }
}
