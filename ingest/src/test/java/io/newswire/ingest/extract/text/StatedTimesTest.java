package io.newswire.ingest.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedTimesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-27T21:15:00+01:00      | 2026-11-27T21:15:00+01:00",
        "2026-11-27T21:15:00+0100       | 2026-11-27T21:15:00+01:00",
        "2026-11-27T21:15+01            | 2026-11-27T21:15:00+01:00",
        "2026-11-27 21:15:00 +0100      | 2026-11-27T21:15:00+01:00",
        "2026-11-27T20:15:00.123Z       | 2026-11-27T20:15:00Z",
        "20261127T201500Z               | 2026-11-27T20:15:00Z",
        "20261127T2115+0100             | 2026-11-27T21:15:00+01:00",
        "2026-11-27T20:15:00[Europe/Vienna] | 2026-11-27T20:15:00+01:00",
        "Fri, 27 Nov 2026 21:15:00 +01:00   | 2026-11-27T21:15:00+01:00",
        "Fri, 27 Nov 2026 21:15:00 GMT+1    | 2026-11-27T21:15:00+01:00",
        "Fri, 27 Nov 2026 21:15:00 +0100 (CET) | 2026-11-27T21:15:00+01:00",
        "Fri, 27 Nov 26 20:15 UT        | 2026-11-27T20:15:00Z",
        "Fri,27 Nov 2026 20:15:00 GMT   | 2026-11-27T20:15:00Z",
        "Fri, 4 Sept 2026 21:15:00 +0200 | 2026-09-04T21:15:00+02:00",
        "Tues, 24 Nov 2026 21:15:00 CET | 2026-11-24T21:15:00+01:00",
        "Sat, 28 Nov 2026 01:45:00 IST  | 2026-11-28T01:45:00+05:30",
        "Fri, 27 Nov 2026 15:15:00 EST  | 2026-11-27T15:15:00-05:00",
        "Fri, 27 Nov 2026 9:15:00 PM CET | 2026-11-27T21:15:00+01:00",
        "Fri, 27 Nov 2026 24:00:00 +0100 | 2026-11-28T00:00:00+01:00",
        "Fri Nov 27 21:15:00 CET 2026   | 2026-11-27T21:15:00+01:00",
        "Fri, 27 Nov 2026 21:15:00 Europe/Vienna | 2026-11-27T21:15:00+01:00",
        "Pe, 27 Lok 2026 21:15:00 +0000 | 2026-10-27T21:15:00Z",
        "ven., 27 nov. 2026 21:15:00 +0100 | 2026-11-27T21:15:00+01:00",
        "mar. 24 août 2026 21:15:00 +0200 | 2026-08-24T21:15:00+02:00",
        "27 de noviembre de 2026 21:15 +0100 | 2026-11-27T21:15:00+01:00",
        "Fr, 27 Okt 2026 21:15:00 +0100 | 2026-10-27T21:15:00+01:00",
        "Пт, 27 ноя 2026 23:15:00 +0300 | 2026-11-27T23:15:00+03:00",
        "1795810500                     | 2026-11-27T20:15:00Z",
        "1795810500000                  | 2026-11-27T20:15:00Z",
        "1795810500000000               | 2026-11-27T20:15:00Z"
      })
  void aTimeWithAZoneIsThatMoment(String text, String time) {
    assertThat(StatedTimes.parse(text).publication()).hasToString(time.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-27T21:15:00",
        "2026-11-27 21:15:00",
        "2026/11/27 21:15:41",
        "2026年11月27日",
        "20261127T211500",
        "20261127",
        "2026-11-27",
        "27.11.2026 21:15",
        "27/11/2026 21:15",
        "11/27/2026 3:15 PM",
        "27-Nov-2026",
        "November 27, 2026, 9:15 pm",
        "Fri Nov 27 20:15:00 2026",
        "Fri, 27 Nov 2026",
        "Fri, 27 Nov 2026 21:15:00 XYZT"
      })
  void withoutAZoneOnlyTheDateIsSure(String text) {
    assertThat(StatedTimes.parse(text).publication()).hasToString("2026-11-27");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "2026",
        "2026-13-01",
        "31 Feb 2026",
        "03/04/2026",
        "9:15",
        "27 November",
        "12345",
        "embargoed until Friday 18:00"
      })
  void whatIsNoTimeOrMayBeTwoIsNone(String text) {
    assertThat(StatedTimes.parse(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-28T18:00:00Z, 2026-11-28T18:00:00Z",
    "2026-11-28T18:00:00+05:00, 2026-11-28T13:00:00Z",
    "2026-11-28T18:00:00, 2026-11-29T06:00:00Z",
    "20261128T180000, 2026-11-29T06:00:00Z",
    "2026-11-28, 2026-11-29T12:00:00Z",
    "2026-11-28T18:00:00 CET, 2026-11-28T17:00:00Z",
    "2026-11-28T18:00:00 IST, 2026-11-28T17:00:00Z",
    "2026-11-28T18:00:00 EDT, 2026-11-28T23:00:00Z",
    "2026-11-28T18:00:00 Nowhere, 2026-11-29T06:00:00Z"
  })
  void theLatestMomentIsThatOfTheLastZoneItMayMean(String text, Instant latest) {
    assertThat(StatedTimes.parse(text).latest()).isEqualTo(latest);
  }

  @ParameterizedTest
  @CsvSource({
    "20261128T180000, 20261128T060000, true",
    "20261128T060000, 20261128T060000, false",
    "20261128T060000, 20261128T060000Z, false",
    "20261128T050000, 20261128T060000, false",
    "20261128T050000, 20261128T060000Z, true",
    "20261128T190000+0100, 20261128T180000Z, false",
    "20261128T190000Z, 20261128T180000Z, true",
    "20261128, 20261128, false",
    "20261129, 20261128, true"
  })
  void timesStatedAlikeMeanTheSameZone(String one, String other, boolean after) {
    assertThat(StatedTimes.parse(one).mayBeAfter(StatedTimes.parse(other))).isEqualTo(after);
  }
}
