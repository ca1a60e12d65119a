package io.newswire.enrich.alerts;

import java.time.Instant;

/** Hours since 1970, in UTC. */
final class Hours {
  static final int WEEK = 7 * 24;

  private static final int SECONDS = 3_600;

  private Hours() {}

  static long of(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), SECONDS);
  }

  static Instant start(long hour) {
    return Instant.ofEpochSecond(hour * SECONDS);
  }
}
