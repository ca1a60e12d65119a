package io.newswire.enrich.alerts.rhythm;

import java.util.HashMap;
import java.util.List;
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
 * @param over what was {@link #hour()} before that tick: hours that are over stay so
 */
public record HourClock(Map<Integer, Long> partitions, Set<Long> observed, long over) {
  public static final HourClock NEW = new HourClock(Map.of(), Set.of(), Long.MIN_VALUE);

  public HourClock {
    partitions = Map.copyOf(partitions);
    observed = Set.copyOf(observed);
  }

  /**
   * The hour that is not over yet, while all before it are; the earliest one before any tick. For a
   * partition that is a week behind another one no hour is kept open.
   */
  public long hour() {
    long newest = partitions.values().stream().max(Long::compare).orElse(Long.MIN_VALUE);
    return partitions.values().stream()
        .filter(hour -> hour > newest - Hours.WEEK)
        .min(Long::compare)
        .map(hour -> Math.max(hour, over))
        .orElse(Long.MIN_VALUE);
  }

  /**
   * After a tick. An hour was observed if one partition went on to the next one from it: a longer
   * step is a time in which Newswire was stopped, or a backlog has no article. A partition that is
   * new begins at the hour that is not over.
   */
  public HourClock after(ClockTick tick) {
    Long before = partitions.get(tick.partition());
    if (before != null && tick.hour() <= before) {
      return this;
    }
    Map<Integer, Long> now = new HashMap<>(partitions);
    now.put(tick.partition(), before == null ? Math.max(tick.hour(), hour()) : tick.hour());
    Set<Long> seen = new TreeSet<>(observed);
    if (before != null && tick.hour() == before + 1) {
      seen.add(before);
    }
    return new HourClock(now, seen, hour());
  }

  /** The observed hours from one on that are over, the earliest first. */
  public List<Long> observed(long from) {
    return observed.stream().filter(hour -> hour >= from && hour < hour()).sorted().toList();
  }

  /** The same without what is known of hours that are over. */
  public HourClock pruned() {
    Set<Long> open = new TreeSet<>(observed);
    open.removeIf(hour -> hour < hour());
    return new HourClock(partitions, open, over);
  }
}
