package io.newswire.enrich.alerts.rhythm;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far the articles of all partitions were matched: the only value of the store {@code
 * rhythm-clock}.
 *
 * @param partitions the hour of the last tick by partition of the articles; what was received
 *     before it was matched
 * @param observed the hours not over yet in which articles were received, or could have been
 */
public record HourClock(Map<Integer, Long> partitions, Set<Long> observed) {
  public static final HourClock NEW = new HourClock(Map.of(), Set.of());

  public HourClock {
    partitions = Map.copyOf(partitions);
    observed = Set.copyOf(observed);
  }

  /** The hour that is not over yet, while all before it are; the earliest one before any tick. */
  public long hour() {
    return partitions.isEmpty() ? Long.MIN_VALUE : Collections.min(partitions.values());
  }

  /**
   * After a tick. An hour was observed if one partition went on to the next one from it: a longer
   * step is a time in which Newswire was stopped, or a backlog has no article.
   */
  public HourClock after(ClockTick tick) {
    Long before = partitions.get(tick.partition());
    if (before != null && tick.hour() <= before) {
      return this;
    }
    Map<Integer, Long> now = new HashMap<>(partitions);
    now.put(tick.partition(), tick.hour());
    Set<Long> seen = new TreeSet<>(observed);
    if (before != null && tick.hour() == before + 1) {
      seen.add(before);
    }
    return new HourClock(now, seen);
  }

  /** The same without what is known of hours that are over. */
  public HourClock pruned() {
    Set<Long> open = new TreeSet<>(observed);
    open.removeIf(hour -> hour < hour());
    return new HourClock(partitions, open);
  }
}
