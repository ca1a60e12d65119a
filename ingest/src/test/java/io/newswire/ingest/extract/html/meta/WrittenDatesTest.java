package io.newswire.ingest.extract.html.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDatesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Published: 26 February 2026, 09:12",
        "February 26th, 2026",
        "Do, 26.02.2026 | 14:07 Uhr",
        "26. Februar 2026",
        "Publié le 26 février 2026 à 9h12",
        "26 de febrero de 2026",
        "26 lutego 2026",
        "26 февраля 2026",
        "2026年02月26日23:52",
        "2026. 2. 26.",
        "26/02/2026",
        "02/26/2026"
      })
  void readsADateInManyLanguages(String text) {
    assertThat(WrittenDates.first(text)).isEqualTo(LocalDate.of(2026, 2, 26));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Results: 3-2-1", "In May they won", "call 555 10 2026", "99.99.2026"})
  void whatIsNoDateIsNone(String text) {
    assertThat(WrittenDates.first(text)).isNull();
  }

  @Test
  void takesTheFirstOfTwo() {
    assertThat(WrittenDates.first("26 February 2026, updated 27 February 2026"))
        .isEqualTo(LocalDate.of(2026, 2, 26));
  }
}
