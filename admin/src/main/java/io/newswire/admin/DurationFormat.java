package io.newswire.admin;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as people write them: {@code 30s}, {@code 90m}, {@code 2h}, {@code 7d}. */
public final class DurationFormat {
  /** What stands for no time at all. */
  public static final String NONE = "none";

  private static final Pattern LENGTH = Pattern.compile("(\\d{1,6})([smhd])");

  private DurationFormat() {}

  /**
   * Reads one; {@link #NONE} is zero.
   *
   * @throws AdminException if it is none
   */
  public static Duration parse(String value) {
    if (value.equals(NONE)) {
      return Duration.ZERO;
    }
    Matcher length = LENGTH.matcher(value);
    if (!length.matches()) {
      throw new AdminException("'" + value + "' is no length of time like 30m, 2h or 7d");
    }
    long count = Long.parseLong(length.group(1));
    return switch (length.group(2)) {
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  /** How people would write it, in the largest unit without a rest; else as ISO 8601 does. */
  public static String written(Duration time) {
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
