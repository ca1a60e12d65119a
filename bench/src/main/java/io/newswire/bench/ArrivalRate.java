package io.newswire.bench;

import java.util.Collection;
import java.util.List;

/**
 * Whether a stage keeps up with a steady rate, by the second half of the pushes: a stage that does
 * not has a queue that grows, and its latencies are those of the queue.
 *
 * @param pushedPerSecond articles a second that were due in that time
 * @param arrivedPerSecond articles a second that left the stage in that time
 * @param saturated whether the queue grew by more than a tenth of these articles, and by more than
 *     come within {@value #BURST_SECONDS} s: a refresh makes those of a second searchable at once
 */
public record ArrivalRate(double pushedPerSecond, double arrivedPerSecond, boolean saturated) {
  private static final double BURST_SECONDS = 1.5;

  /**
   * Counts the arrivals.
   *
   * @param due when each article was due, in nanoseconds, ascending; at least one
   * @param arrived when articles left the stage, in any order
   */
  static ArrivalRate of(List<Long> due, Collection<Long> arrived) {
    long end = due.get(due.size() - 1);
    long half = due.get(0) + (end - due.get(0)) / 2;
    double seconds = Math.max((end - half) / 1e9, 1e-6);
    long pushed = between(due, half, end);
    long left = between(arrived, half, end);
    double burst = BURST_SECONDS * pushed / seconds;
    return new ArrivalRate(
        Rate.rounded(pushed / seconds),
        Rate.rounded(left / seconds),
        pushed - left > Math.max(pushed / 10.0, burst));
  }

  private static long between(Collection<Long> times, long after, long end) {
    return times.stream().filter(time -> time > after && time <= end).count();
  }
}
