package io.newswire.ingest.extract.html.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.ingest.extract.text.StatedTimes;
import io.newswire.model.PublicationTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-27T21:15:00+01:00",
        "2026-11-27T21:15:00+0100",
        "2026-11-27T21:15:00+1",
        "2026-11-27 21:15 +01:00",
        "2026-11-27T21:15:00.000+01:00",
        "2026-11-27T21:15:00+01:00[Europe/Berlin]",
        "2026/11/27 21:15:00 +0100",
        "Fri, 27 Nov 2026 21:15:00 +0100",
        "Fri, 27 Nov 2026 21:15:00 +0100 (CET)",
        "27 Nov 26 21:15 CET",
        "Fri Nov 27 21:15:00 CET 2026",
        "Fri Nov 27 2026 21:15:00 GMT+0100 (Central European Standard Time)",
        "November 27, 2026 9:15 PM CET",
        "9:15 p.m. CET, November 27, 2026",
        "27. November 2026, 21.15 Uhr MEZ",
        "20261127T211500+0100",
        "20261127211500 +0100",
        "2026-11-27 21:15:00 Europe/Berlin"
      })
  void readsAMomentInAnyForm(String text) {
    assertThat(read(text, null)).isEqualTo(PublicationTime.parse("2026-11-27T21:15:00+01:00"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Пт, 27 ноя 2026 23:15:00 +0300 | 2026-11-27T23:15:00+03:00",
        "Pe, 27 Lok 2026 21:15:00 +0000 | 2026-10-27T21:15:00Z",
        "Fri, 4 Sept 2026 21:15:00 +0200 | 2026-09-04T21:15:00+02:00",
        "Fri, 27 Nov 2026 24:00:00 +0100 | 2026-11-28T00:00:00+01:00",
        "2026-11-27T23:59:60Z | 2026-11-27T23:59:59Z",
        "2026-11-27T20:15:00[Europe/Vienna] | 2026-11-27T20:15:00+01:00",
        "Fri, 27 Nov 2026 15:15:00 ET | 2026-11-27T15:15:00-05:00",
        "27 नवंबर 2026 21:15 +0530 | 2026-11-27T21:15:00+05:30",
        "٢٧ نوفمبر ٢٠٢٦ ٢١:١٥ +0300 | 2026-11-27T21:15:00+03:00",
        "27 พฤศจิกายน 2569 21:15 +0700 | 2026-11-27T21:15:00+07:00",
        "2026년 11월 27일 21:15 KST | 2026-11-27T21:15:00+09:00",
        "2026年11月27日 21:15 JST | 2026-11-27T21:15:00+09:00",
        "27 בנובמבר 2026 21:15 +0200 | 2026-11-27T21:15:00+02:00",
        "1795810500000000 | 2026-11-27T20:15:00Z"
      })
  void pagesAndFeedsReadATimeAlike(String text, String time) {
    assertThat(read(text, null)).hasToString(time);
    assertThat(StatedTimes.parse(text).publication()).hasToString(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1795810500",
        "1795810500000",
        "1795810500000000",
        "1795810500.0",
        "Fri, 27 Nov 2026 20:15:00 GMT"
      })
  void readsSecondsAndMillisecondsSince1970(String text) {
    assertThat(read(text, null)).isEqualTo(PublicationTime.parse("2026-11-27T20:15:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-27",
        "2026-11-27T21:15:00",
        "2026-11-27T25:99:00Z",
        "20261127",
        "20261127T2115",
        "2026/11/27 21:15:00",
        "2026. 11. 27.",
        "2026年11月27日23:52",
        "27 בנובמבר 2026",
        "2026년 11월 27일",
        "令和8年11月27日",
        "民國115年11月27日",
        "27.11.2026 21:15",
        "Fr, 27.11.26 | 14:07 Uhr",
        "27/11/2026",
        "11/27/2026",
        "27-Nov-2026",
        "27 Nov. 2026",
        "Published: 27 November 2026, 09:12",
        "November 27th, 2026",
        "Nov 27, 2026 21:15",
        "27. November 2026",
        "Publié le vendredi 27 novembre 2026 à 21h15",
        "27 de noviembre de 2026",
        "27 de novembro de 2026",
        "27 novembre 2026",
        "27 listopada 2026",
        "27 ноября 2026",
        "27 KASIM 2026",
        "2026. november 27.",
        "2026 m. lapkričio 27 d.",
        "27 नवंबर 2026",
        "27 نوفمبر 2026",
        "٢٧ نوفمبر ٢٠٢٦",
        "27 تشرين الثاني 2026",
        "27 พฤศจิกายน 2569",
        "27 พ.ย. 2569",
        "2569-11-27"
      })
  void readsADateInManyLanguages(String text) {
    assertThat(read(text, null)).isEqualTo(PublicationTime.parse("2026-11-27"));
  }

  @ParameterizedTest
  @CsvSource({
    "3/4/2026, en-US, 2026-03-04",
    "3/4/2026, en_US, 2026-03-04",
    "3-4-2026, en-PH, 2026-03-04",
    "3/4/2026, en-GB, 2026-04-03",
    "3/4/2026, en, 2026-04-03",
    "3/4/2026, es-US, 2026-04-03",
    "3.4.2026, en-US, 2026-04-03",
    "3/4/2026 9:15 PM EST, en, 2026-03-04T21:15:00-05:00",
    "3/4/2026 9:15 pm ET, en, 2026-03-04T21:15:00-05:00",
    "25/4/2026, en-US, 2026-04-25",
    "11/12/2026, en-GB, 2026-11-12",
    "3 listopada 2025, pl, 2025-11-03",
    "3. listopada 2025, hr, 2025-10-03"
  })
  void theLanguageAndRegionDecideWhatIsWrittenInTwoWays(String text, String language, String date) {
    assertThat(read(text, language)).isEqualTo(PublicationTime.parse(date));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "Results: 3-2-1",
        "In May they won",
        "call 555 10 2026",
        "99.99.2026",
        "2026-13-45",
        "0001-01-01T00:00:00Z",
        "1970-01-01T00:00:00Z",
        "0",
        "31 December 1989",
        "2026-12-01",
        "2062-11-27T21:15:00Z",
        "4294967295"
      })
  void whatCanBeNoDateOfPublicationIsNone(String text) {
    assertThat(read(text, null)).isNull();
  }

  @Test
  void takesTheFirstOfTwo() {
    assertThat(read("26 February 2026, updated 27 February 2026", null))
        .isEqualTo(PublicationTime.parse("2026-02-26"));
  }

  private static PublicationTime read(String text, String language) {
    return DateText.read(text, DateContext.of(language, NOW));
  }
}
