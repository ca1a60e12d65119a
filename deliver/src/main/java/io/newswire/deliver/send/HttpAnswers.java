package io.newswire.deliver.send;

import io.newswire.http.client.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.core5.http.HttpStatus;

/** What the status of an HTTP answer means for a delivery. */
final class HttpAnswers {
  private static final Set<Integer> LATER =
      Set.of(
          HttpStatus.SC_REQUEST_TIMEOUT, HttpStatus.SC_TOO_EARLY, HttpStatus.SC_TOO_MANY_REQUESTS);

  private HttpAnswers() {}

  /**
   * 2xx is delivered. 5xx and the 4xx that speak of a moment may go better later. All else will not
   * change by itself: a redirect is not followed, because the configuration is to name the place.
   *
   * @param asked the answer's {@code Retry-After}; may be null
   */
  static DestinationAnswer read(int status, String asked, String detail) {
    if (status / 100 == 2) {
      return DestinationAnswer.delivered(detail);
    }
    if (status / 100 == 3) {
      return DestinationAnswer.refused(detail + " (a redirect; give the URL it leads to)");
    }
    if (status / 100 == 4 && !LATER.contains(status)) {
      return DestinationAnswer.refused(detail);
    }
    Optional<Duration> retryAfter = RetryAfter.read(asked, Instant.now());
    return status == HttpStatus.SC_TOO_MANY_REQUESTS
            || status == HttpStatus.SC_SERVICE_UNAVAILABLE
            || retryAfter.isPresent()
        ? DestinationAnswer.away(detail, retryAfter)
        : DestinationAnswer.failed(detail);
  }
}
