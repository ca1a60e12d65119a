package io.newswire.admin;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 30s}, {@code 90m}, {@code 2h}, {@code 7d}. */
public final class DurationFormat {
  /** The word for a duration of zero. */
  public static final String NONE = "none";

  private static final Pattern LENGTH = Pattern.compile("(\\d{1,6})([smhd])");

  private DurationFormat() {}

  /**
   * Reads a duration; {@link #NONE} is zero.
   *
   * @throws InvalidInputException if the value is not a duration
   */
  public static Duration parse(String value) {
    if (value.equals(NONE)) {
      return Duration.ZERO;
    }
    Matcher length = LENGTH.matcher(value);
    if (!length.matches()) {
      throw new InvalidInputException("'" + value + "' is not a duration such as 30m, 2h or 7d");
    }
    long count = Long.parseLong(length.group(1));
    return switch (length.group(2)) {
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  /**
   * Writes a duration in the largest unit that divides it; one with a fraction of a second as ISO
   * 8601.
   */
  public static String format(Duration time) {
    if (time.getNano() != 0) {
      return time.toString();
    }
    long seconds = time.toSeconds();
    if (seconds % Duration.ofDays(1).toSeconds() == 0) {
      return time.toDays() + "d";
    }
    if (seconds % Duration.ofHours(1).toSeconds() == 0) {
      return time.toHours() + "h";
    }
    return seconds % Duration.ofMinutes(1).toSeconds() == 0
        ? time.toMinutes() + "m"
        : seconds + "s";
  }
}
