package io.newswire.index.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateIntervalTest {
  @ParameterizedTest
  @CsvSource({
    "PT0S, 60, 1m, 1",
    "PT58M, 60, 1m, 1",
    "PT59M, 60, 5m, 1",
    "PT24H, 60, 1h, 1",
    "P7D, 60, 3h, 1",
    "P30D, 60, 1d, 1",
    "P365D, 60, 7d, 1",
    "P1500D, 60, 1M, 1",
    "P3650D, 60, 1y, 1",
    "P3650000D, 60, 167y, 167",
    "P3650D, 1, 12y, 12",
  })
  void theIntervalFitsTheTime(Duration time, int most, String name, int calendarIntervals) {
    DateInterval interval = DateInterval.of(time, most);

    assertThat(interval.name()).isEqualTo(name);
    assertThat(interval.calendarIntervals()).isEqualTo(calendarIntervals);
  }
}
