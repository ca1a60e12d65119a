package io.newswire.http.client;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.HttpStatus;

/** The header {@code Retry-After}: when a refused request may be sent again. */
public final class RetryAfter {
  public static final String HEADER = "Retry-After";

  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

  private RetryAfter() {}

  /** The value for a response with this status, in seconds; empty if it has no such header. */
  public static Optional<String> of(int status) {
    return switch (status) {
      case HttpStatus.SC_TOO_MANY_REQUESTS -> Optional.of("1");
      case HttpStatus.SC_SERVICE_UNAVAILABLE -> Optional.of("5");
      default -> Optional.empty();
    };
  }

  /**
   * Reads the header of a response.
   *
   * @param value seconds or an HTTP date; may be null
   * @return how long to wait; empty if the value is invalid, or the date is past
   */
  public static Optional<Duration> read(String value, Instant now) {
    String text = value == null ? "" : value.strip();
    if (SECONDS.matcher(text).matches()) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
      return Optional.of(Duration.between(now, until)).filter(wait -> !wait.isNegative());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
