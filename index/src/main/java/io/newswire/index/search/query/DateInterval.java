package io.newswire.index.search.query;

import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramAggregation;
import io.newswire.index.search.result.DateCounts;
import java.time.Duration;
import java.util.List;

/**
 * How long the intervals are in which hits are counted.
 *
 * @param name as in {@link DateCounts}
 * @param length an average, where months and years are counted
 * @param calendar null for an interval that is as long everywhere
 */
public record DateInterval(String name, Duration length, CalendarInterval calendar) {
  private static final Duration YEAR = Duration.ofDays(365);
  private static final List<DateInterval> ALL =
      List.of(
          new DateInterval("1m", Duration.ofMinutes(1), null),
          new DateInterval("5m", Duration.ofMinutes(5), null),
          new DateInterval("15m", Duration.ofMinutes(15), null),
          new DateInterval("1h", Duration.ofHours(1), null),
          new DateInterval("3h", Duration.ofHours(3), null),
          new DateInterval("12h", Duration.ofHours(12), null),
          new DateInterval("1d", Duration.ofDays(1), CalendarInterval.Day),
          new DateInterval("7d", Duration.ofDays(7), CalendarInterval.Week),
          new DateInterval("1M", Duration.ofDays(28), CalendarInterval.Month));

  /** The shortest that divides a time into no more intervals than that. */
  public static DateInterval of(Duration time, int most) {
    return ALL.stream()
        .filter(interval -> count(time, interval.length) <= most)
        .findFirst()
        .orElseGet(() -> years(count(time, YEAR), most));
  }

  private static DateInterval years(long years, int most) {
    long each = (years + most - 1) / most;
    return new DateInterval(each + "y", YEAR.multipliedBy(each), CalendarInterval.Year);
  }

  /** The first and the last interval may lie partly outside. */
  private static long count(Duration time, Duration length) {
    return time.dividedBy(length) + 2;
  }

  /** How many intervals of the calendar it is made of. */
  public int calendarIntervals() {
    return calendar == CalendarInterval.Year ? (int) length.dividedBy(YEAR) : 1;
  }

  public DateHistogramAggregation.Builder on(DateHistogramAggregation.Builder histogram) {
    return calendar == null
        ? histogram.fixedInterval(fixed -> fixed.time(name))
        : histogram.calendarInterval(calendar);
  }
}
