package io.newswire.enrich.alerts.rhythm;

import java.util.ArrayList;
import java.util.List;

/**
 * How many articles matched a rule in each hour of the last eight weeks: the value of the store
 * {@code rhythms}, whose key is the rule. At most 1,345 numbers.
 *
 * @param end the hour behind the last one
 * @param counts by hour, the oldest first; {@value #UNKNOWN} where Newswire or the rule was not at
 *     work
 */
public record Rhythm(long end, List<Integer> counts) {
  public static final int UNKNOWN = -1;

  private static final int WEEKS = 8;

  /** The hour after the same one eight weeks ago is compared too. */
  private static final int MOST = WEEKS * Hours.WEEK + 1;

  public static final Rhythm NONE = new Rhythm(Long.MIN_VALUE, List.of());

  public Rhythm {
    counts = List.copyOf(counts);
  }

  /**
   * Adds an hour that is over; those between it and the last one are unknown. Nothing happens to
   * one that was added before.
   */
  public Rhythm plus(long hour, int count) {
    if (!counts.isEmpty() && hour < end) {
      return this;
    }
    List<Integer> all = new ArrayList<>();
    if (!counts.isEmpty() && hour - end < MOST) {
      all.addAll(counts);
      for (long gap = end; gap < hour; gap++) {
        all.add(UNKNOWN);
      }
    }
    all.add(count);
    return new Rhythm(hour + 1, all.subList(Math.max(0, all.size() - MOST), all.size()));
  }

  /** Adds to an hour that is over; nothing happens to one that is unknown. */
  public Rhythm corrected(long hour, int by) {
    int known = at(hour);
    if (known + by < 0 || known == UNKNOWN) {
      return this;
    }
    List<Integer> all = new ArrayList<>(counts);
    all.set((int) (hour - end + counts.size()), known + by);
    return new Rhythm(end, all);
  }

  /** Whether there is an hour that is known. */
  public boolean known() {
    return counts.stream().anyMatch(count -> count != UNKNOWN);
  }

  /**
   * What is usual in an hour: what was counted in the same one of earlier weeks, and in those
   * before and after it. Null in the first week, and as long as too little is known.
   */
  public UsualCount usual(long hour) {
    List<Integer> values = new ArrayList<>();
    for (int week = 1; week <= WEEKS; week++) {
      for (int beside = -1; beside <= 1; beside++) {
        int count = at(hour - (long) week * Hours.WEEK + beside);
        if (count != UNKNOWN) {
          values.add(count);
        }
      }
    }
    return UsualCount.of(values);
  }

  private int at(long hour) {
    long index = hour - end + counts.size();
    return counts.isEmpty() || index < 0 || index >= counts.size()
        ? UNKNOWN
        : counts.get((int) index);
  }
}
