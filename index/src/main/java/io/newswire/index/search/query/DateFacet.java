package io.newswire.index.search.query;

import java.time.ZoneId;

/**
 * Asks for the number of hits over time, in intervals that fit the time between the first and the
 * last.
 *
 * @param most the maximum number of intervals, 1 to 400
 * @param zone where days, months and years begin
 */
public record DateFacet(int most, ZoneId zone) {
  private static final int LARGEST = 400;

  public DateFacet {
    if (most < 1 || most > LARGEST) {
      throw new InvalidQueryException(
          "dates is %d; hits are counted in 1 to %d intervals".formatted(most, LARGEST));
    }
  }
}
