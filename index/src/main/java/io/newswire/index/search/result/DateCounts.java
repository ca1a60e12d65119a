package io.newswire.index.search.result;

import java.util.List;

/**
 * The number of hits over time.
 *
 * @param interval how long each interval is: a number and {@code s}, {@code m}, {@code h}, {@code
 *     d}, {@code M} or {@code y}
 * @param values the intervals in their order, without gaps, each by its first moment with the
 *     offset from UTC there
 */
public record DateCounts(String interval, List<Facet> values) {
  public DateCounts {
    values = List.copyOf(values);
  }
}
