package io.newswire.bench;

/**
 * A throughput.
 *
 * @param count the number of items
 * @param perSecond items a second, from the completion of the first items on, without the start-up
 */
public record Rate(long count, double perSecond) {

  /**
   * The rate from the completion of the first items to the end; from the start if all were
   * completed at once.
   */
  static Rate between(long start, long firstAt, long first, long lastAt, long count) {
    boolean atOnce = first >= count || lastAt <= firstAt;
    double seconds = (lastAt - (atOnce ? start : firstAt)) / 1e9;
    return new Rate(count, rounded((atOnce ? count : count - first) / Math.max(seconds, 1e-6)));
  }

  static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
