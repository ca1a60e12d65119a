package io.newswire.bench;

/**
 * How fast something went.
 *
 * @param count how many were done
 * @param perSecond how many a second, counted from when the first were done: what starts up is left
 *     out
 */
public record Rate(long count, double perSecond) {

  /** Counts from when the first were done to the end; from the start where they came at once. */
  static Rate between(long start, long firstAt, long first, long lastAt, long count) {
    boolean atOnce = first >= count || lastAt <= firstAt;
    double seconds = (lastAt - (atOnce ? start : firstAt)) / 1e9;
    return new Rate(count, rounded((atOnce ? count : count - first) / Math.max(seconds, 1e-6)));
  }

  static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
