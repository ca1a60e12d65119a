package io.newswire.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.PublicationTime;
import io.newswire.model.Quote;
import io.newswire.model.QuoteKind;
import io.newswire.model.Speaker;
import java.time.Instant;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
  @ParameterizedTest
  @EnumSource(QuoteKind.class)
  void onlyQuotedWordsStandInQuotationMarks(QuoteKind kind) {
    Quote quote = quote(kind, "nobody was hurt", null);

    boolean quoted = kind != QuoteKind.INDIRECT;
    assertThat(QuoteText.words(quote)).isEqualTo(quoted ? "“nobody was hurt”" : "nobody was hurt");
    assertThat(QuoteText.note(quote)).isEqualTo(quoted ? "" : " · reported speech");
  }

  @Test
  void whatIsOfNoKnownKindIsNotCalledAQuotation() {
    assertThat(QuoteText.words(quote(null, "nobody was hurt", null))).isEqualTo("nobody was hurt");
  }

  @Test
  void aSpeakerIsCalledByTheFullNameWhereItIsKnown() {
    assertThat(QuoteText.speaker(quote(QuoteKind.DIRECT, "No", null)))
        .isEqualTo("(speaker unknown)");
    assertThat(
            QuoteText.speaker(quote(QuoteKind.DIRECT, "No", new Speaker(0, 3, "she", null, null))))
        .isEqualTo("she");
    assertThat(
            QuoteText.speaker(
                quote(QuoteKind.DIRECT, "No", new Speaker(0, 3, "she", "p:1", "Ruth Calloway"))))
        .isEqualTo("Ruth Calloway");
  }

  @Test
  void anAddresseeStandsBehindTheSpeaker() {
    Speaker reporters = new Speaker(0, 9, "reporters", null, null);
    Speaker paper = new Speaker(0, 4, "Post", "organization:halvern-post", "Halvern Post");

    assertThat(QuoteText.addressee(quote(QuoteKind.DIRECT, "No", null))).isEmpty();
    assertThat(QuoteText.addressee(said(reporters))).isEqualTo(" to reporters");
    assertThat(QuoteText.addressee(said(paper))).isEqualTo(" to Halvern Post");
  }

  @ParameterizedTest
  @CsvSource({"0, 0 alerts", "1, 1 alert", "2, 2 alerts", "1200, '1,200 alerts'"})
  void oneIsNotSeveral(long count, String text) {
    assertThat(CountText.of(count, "alert")).isEqualTo(text);
  }

  @Test
  void timesNameTheirZoneInOneStyle() {
    Instant time = Instant.parse("2026-11-16T10:42:07.031Z");
    TimeText utc = TimeText.utc();

    assertThat(utc.minute(time)).isEqualTo("2026-11-16 10:42 UTC");
    assertThat(utc.second(time)).isEqualTo("2026-11-16 10:42:07 UTC");
    assertThat(utc.millisecond(time)).isEqualTo("2026-11-16 10:42:07.031 UTC");
    assertThat(utc.of(PublicationTime.parse("2026-11-16T11:42:00+01:00")))
        .isEqualTo("2026-11-16 10:42 UTC");
    assertThat(utc.of(PublicationTime.parse("2026-11-16"))).isEqualTo("2026-11-16");
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-01-16T23:42:00Z, 2026-01-17 00:42 CET",
    "Europe/Berlin, 2026-07-16T10:42:00Z, 2026-07-16 12:42 CEST",
    "America/New_York, 2026-11-01T05:59:59Z, 2026-11-01 01:59 EDT",
    "America/New_York, 2026-11-01T06:00:00Z, 2026-11-01 01:00 EST",
    "Asia/Kathmandu, 2026-01-16T10:42:00Z, 2026-01-16 16:27 NPT",
    "Etc/UTC, 1931-05-04T03:02:01Z, 1931-05-04 03:02 UTC"
  })
  void aTimeIsThatOfTheZoneAtThatTime(String zone, Instant time, String shown) {
    assertThat(new TimeText(TimeZone.getTimeZone(zone)).minute(time)).isEqualTo(shown);
  }

  private static Quote quote(QuoteKind kind, String text, Speaker speaker) {
    return new Quote(0, text.length(), text, kind, null, speaker, "test");
  }

  private static Quote said(Speaker addressee) {
    return new Quote(0, 2, "No", QuoteKind.DIRECT, null, null, addressee, "test");
  }
}
