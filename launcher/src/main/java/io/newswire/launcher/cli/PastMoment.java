package io.newswire.launcher.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a moment as people give it: {@code 90m}, {@code 2h}, {@code 7d} ago, a date, or an ISO 8601
 * moment.
 */
public final class PastMoment implements ITypeConverter<Instant> {
  private static final Pattern AGO = Pattern.compile("(\\d{1,6})([mhd])");

  @Override
  public Instant convert(String value) {
    try {
      return of(value);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException if it is none; the message says what is allowed
   */
  public static Instant of(String value) {
    Matcher ago = AGO.matcher(value);
    try {
      if (ago.matches()) {
        long count = Long.parseLong(ago.group(1));
        return Instant.now()
            .minus(
                switch (ago.group(2)) {
                  case "m" -> Duration.ofMinutes(count);
                  case "h" -> Duration.ofHours(count);
                  default -> Duration.ofDays(count);
                });
      }
      return value.length() <= 10
          ? LocalDate.parse(value).atStartOfDay(ZoneId.systemDefault()).toInstant()
          : Instant.parse(value);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "'" + value + "' is neither like 2h or 7d, nor a date like 2026-02-26", e);
    }
  }
}
