package io.newswire.deliver;

import java.time.Duration;

/** Lengths of time for people. */
public final class DurationText {
  private DurationText() {}

  /** In the largest unit that does not lose more than a tenth, such as {@code 24 h}. */
  public static String of(Duration time) {
    if (time.toHours() >= 10 || time.equals(Duration.ofHours(time.toHours()))) {
      return time.toHours() + " h";
    }
    if (time.toMinutes() >= 10 || time.equals(Duration.ofMinutes(time.toMinutes()))) {
      return time.toMinutes() + " min";
    }
    return time.toSeconds() + " s";
  }
}
