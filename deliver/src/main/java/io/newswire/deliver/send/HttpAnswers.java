package io.newswire.deliver.send;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;

/** What the status of an HTTP answer means for a delivery. */
final class HttpAnswers {
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_EARLY = 425;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;
  private static final Set<Integer> LATER = Set.of(REQUEST_TIMEOUT, TOO_EARLY, TOO_MANY_REQUESTS);

  private HttpAnswers() {}

  /**
   * 2xx is delivered. 5xx and the 4xx that speak of a moment may go better later. All else will not
   * change by itself: a redirect is not followed, because the configuration is to name the place.
   *
   * @param asked the answer's {@code Retry-After}
   */
  static DestinationAnswer read(int status, Optional<String> asked, String detail) {
    if (status / 100 == 2) {
      return DestinationAnswer.delivered(detail);
    }
    if (status / 100 == 3) {
      return DestinationAnswer.refused(detail + " (a redirect; give the URL it leads to)");
    }
    if (status / 100 == 4 && !LATER.contains(status)) {
      return DestinationAnswer.refused(detail);
    }
    Optional<Duration> retryAfter = asked.flatMap(HttpAnswers::time);
    return status == TOO_MANY_REQUESTS || status == UNAVAILABLE || retryAfter.isPresent()
        ? DestinationAnswer.away(detail, retryAfter)
        : DestinationAnswer.failed(detail);
  }

  /** Seconds, or an HTTP date. */
  private static Optional<Duration> time(String value) {
    try {
      if (value.matches("\\d{1,9}")) {
        return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
      }
      Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value));
      return Optional.of(Duration.between(Instant.now(), until)).filter(it -> !it.isNegative());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
