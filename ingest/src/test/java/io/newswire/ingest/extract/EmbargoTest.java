package io.newswire.ingest.extract;

import static io.newswire.ingest.extract.Documents.document;
import static io.newswire.ingest.extract.Documents.extract;
import static io.newswire.ingest.extract.Documents.rejection;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No story is public before the end of its embargo, however that is written. */
class EmbargoTest {
  private static final String TEXT =
      "The harbour board of Port Ansel voted late on Thursday to keep the old lifting bridge shut.";
  private static final Map<String, String> FORMATS =
      Map.of(
          "ninjs",
          """
          {"uri":"tag:wire.example,2026:1","headline":"Budget","body_text":"%1$s","embargoed":"%2$s"}""",
          "ninjs of Superdesk",
          """
          {"guid":"tag:wire.example,2026:1","headline":"Budget","body_text":"%1$s","embargo":"%2$s",
           "embargoed_text":"not before the vote"}""",
          "Superdesk's schedule",
          """
          {"guid":"tag:wire.example,2026:1","body_text":"%1$s",
           "schedule_settings":{"utc_embargo":"%2$s","time_zone":"Europe/Vienna"}}""",
          "NewsML-G2",
          """
          <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:wire.example:1">
           <itemMeta><versionCreated>2026-11-28T06:00:00Z</versionCreated>
            <embargoed>%2$s</embargoed></itemMeta>
           <contentSet><inlineData contenttype="text/plain">%1$s</inlineData></contentSet>
          </newsItem>""",
          "NITF",
          """
          <nitf><head><docdata><doc-id id-string="n1" regsrc="Wire"/>
            <date.issue norm="20261128T060000Z"/><date.release norm="%2$s"/></docdata></head>
           <body><body.content><p>%1$s</p></body.content></body></nitf>""",
          "NITF without an issue",
          """
          <nitf><head><docdata><doc-id id-string="n1" regsrc="Wire"/>
            <date.release norm="%2$s"/></docdata></head>
           <body><body.content><p>%1$s</p></body.content></body></nitf>""",
          "Newswire",
          """
          {"url":"https://wire.example/1","text":"%1$s","embargoedUntil":"%2$s"}""",
          "JSON of others",
          """
          {"url":"https://wire.example/1","text":"%1$s","embargo_until":"%2$s"}""",
          "JSON-LD",
          """
          {"@type":"NewsArticle","url":"https://wire.example/1","articleBody":"%1$s",
           "embargo":"%2$s"}""");

  static Stream<Arguments> formsInAllFormats() {
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put("2026-11-28T18:00:00Z", "2026-11-28T18:00:00Z");
    forms.put("2026-11-28T18:00+0100", "2026-11-28T17:00:00Z");
    forms.put("2026-11-28T18:00:00 CET", "2026-11-28T17:00:00Z");
    forms.put("2026-11-28T18:00:00", "2026-11-29T06:00:00Z");
    forms.put("2026-11-28T18:00:00.000", "2026-11-29T06:00:00Z");
    forms.put("2026-11-28 18:00", "2026-11-29T06:00:00Z");
    forms.put("20261128T180000", "2026-11-29T06:00:00Z");
    forms.put("2026-11-29", "2026-11-30T12:00:00Z");
    return FORMATS.keySet().stream()
        .flatMap(
            format ->
                forms.entrySet().stream()
                    .map(form -> Arguments.of(format, form.getKey(), form.getValue())));
  }

  @ParameterizedTest
  @MethodSource("formsInAllFormats")
  void itEndsAtTheLatestMomentThatItMayMean(String format, String written, Instant end) {
    assertThat(extract(FORMATS.get(format).formatted(TEXT, written)).embargoedUntil())
        .isEqualTo(end);
  }

  static Stream<String> formats() {
    return FORMATS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void anEndThatNobodyCanTellIsRejected(String format) {
    assertThat(rejection(document(FORMATS.get(format).formatted(TEXT, "03/04/2026"))))
        .contains("'03/04/2026'", "write it as 2026-11-21T09:30:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "{}", "\"until further notice\"", "[\"soon\"]"})
  void anEmbargoOfAnyOtherTypeIsRejectedToo(String value) {
    String ninjs = "{\"uri\":\"urn:1\",\"body_text\":\"%s\",\"embargoed\":%s}";
    String own = "{\"url\":\"https://wire.example/1\",\"text\":\"%s\",\"embargoedUntil\":%s}";

    assertThat(rejection(document(ninjs.formatted(TEXT, value)))).contains("end of the embargo");
    assertThat(rejection(document(own.formatted(TEXT, value)))).contains("end of the embargo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "false"})
  void noneIsNone(String value) {
    String ninjs = "{\"uri\":\"urn:1\",\"body_text\":\"%s\",\"embargoed\":%s}";

    assertThat(extract(ninjs.formatted(TEXT, value)).embargoedUntil()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "20261128T060000, 20261128T060000",
    "20261128T060000Z, 20261128T060000Z",
    "20261128, 20261128",
    "20261128T070000, 20261128T060000"
  })
  void anItemIssuedWhenItIsReleasedHasNone(String issue, String release) {
    String nitf = FORMATS.get("NITF").replace("20261128T060000Z", issue).formatted(TEXT, release);

    assertThat(extract(nitf).embargoedUntil()).isNull();
  }
}
