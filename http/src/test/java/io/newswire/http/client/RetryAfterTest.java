package io.newswire.http.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
  private static final Instant NOON = Instant.parse("2026-11-16T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7 | 7",
        "' 120 ' | 120",
        "Mon, 16 Nov 2026 12:01:00 GMT | 60",
        "Mon, 16 Nov 2026 14:01:00 +0200 | 60",
        "Mon, 16 Nov 2026 11:59:59 GMT |",
        "soon |",
        "-5 |",
        "99999999999 |",
        "'' |",
        " |",
      })
  void secondsAndDatesToComeAreRead(String value, Long seconds) {
    assertThat(RetryAfter.read(value, NOON).map(Duration::toSeconds).orElse(null))
        .isEqualTo(seconds);
  }
}
