package io.newswire.admin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * A moment in the past as people write it: {@code 90m}, {@code 2h} or {@code 7d} ago, a date, or an
 * ISO 8601 moment.
 */
public final class PastMoment {
  private static final Pattern AGO = Pattern.compile("\\d{1,6}[mhd]");

  /** As long as {@code 2026-02-26}. */
  private static final int DATE_LENGTH = 10;

  private PastMoment() {}

  /**
   * Reads a moment. A date is its first moment in the time zone of this machine.
   *
   * @throws InvalidInputException if the value is not a moment; the message says what is allowed
   */
  public static Instant parse(String value) {
    try {
      if (AGO.matcher(value).matches()) {
        return Instant.now().minus(DurationFormat.parse(value));
      }
      return value.length() <= DATE_LENGTH
          ? LocalDate.parse(value).atStartOfDay(ZoneId.systemDefault()).toInstant()
          : Instant.parse(value);
    } catch (DateTimeParseException e) {
      throw new InvalidInputException(
          "'" + value + "' is neither like 2h or 7d, nor a date like 2026-02-26", e);
    }
  }
}
