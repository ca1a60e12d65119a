package io.newswire.enrich.alerts.rhythm;

import java.time.Instant;

/** Hours since 1970, in UTC. */
public final class Hours {
  public static final int WEEK = 7 * 24;

  private static final int SECONDS = 3_600;

  private Hours() {}

  public static long of(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), SECONDS);
  }

  public static Instant start(long hour) {
    return Instant.ofEpochSecond(hour * SECONDS);
  }
}
