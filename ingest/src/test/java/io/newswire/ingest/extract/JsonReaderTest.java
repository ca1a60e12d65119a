package io.newswire.ingest.extract;

import static io.newswire.ingest.extract.Documents.document;
import static io.newswire.ingest.extract.Documents.extract;
import static io.newswire.ingest.extract.Documents.rejection;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.Article;
import io.newswire.model.ArticleId;
import io.newswire.model.PublicationTime;
import io.newswire.model.PublishingStatus;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReaderTest {
  @Test
  void takesAllFieldsOfTheContract() {
    Article article =
        extract(
            """
            {"url":"https://www.orla-herald.example/quay?utm_source=x","title":"New quay","authors":["Ada Byrne"],
             "publishedAt":"2026-02-26T09:12:00-05:00","language":"en","text":"One.\\n\\n\\n\\nTwo.",
             "section":"Town","keywords":["quay"],"version":2,"status":"withheld","urgency":3,
             "embargoedUntil":"2026-02-27T00:00:00Z"}""");

    assertThat(article.id()).isEqualTo(ArticleId.ofUrl("https://orla-herald.example/quay"));
    assertThat(article.source()).isEqualTo("orla-herald.example");
    assertThat(article.title()).isEqualTo("New quay");
    assertThat(article.authors()).containsExactly("Ada Byrne");
    assertThat(article.publishedAt()).isEqualTo(PublicationTime.parse("2026-02-26T09:12:00-05:00"));
    assertThat(article.text()).isEqualTo("One.\n\nTwo.");
    assertThat(article.status()).isEqualTo(PublishingStatus.WITHHELD);
    assertThat(article.embargoedUntil()).isEqualTo(Instant.parse("2026-02-27T00:00:00Z"));
  }

  @Test
  void anIdWithoutUrlIsThePublishers() {
    Article article =
        extract("{\"id\":\"n-7\",\"source\":\"Orla Wire\",\"text\":\"Rain is coming.\"}");

    assertThat(article.id()).isEqualTo(ArticleId.ofPublisherId("Orla Wire", "n-7"));
  }

  @Test
  void anIdBesideAUrlIsNotTrusted() {
    Article article =
        extract("{\"id\":\"n-7\",\"url\":\"https://a.example/x\",\"text\":\"Rain is coming.\"}");

    assertThat(article.id()).isEqualTo(ArticleId.ofUrl("https://a.example/x"));
  }

  @Test
  void whatIsCanceledNeedsNoTextAndMayBeNamedByItsIdAlone() {
    String id = ArticleId.ofUrl("https://a.example/x");
    String cancel = "{\"%s\":\"%s\",\"status\":\"canceled\"}";

    Article byId = extract(cancel.formatted("id", id));
    assertThat(byId.id()).isEqualTo(id);
    assertThat(byId.status()).isEqualTo(PublishingStatus.CANCELED);
    assertThat(byId.text()).isEmpty();
    assertThat(extract(document(cancel.formatted("id", id)).withKey(id)).id()).isEqualTo(id);
    assertThat(extract(cancel.formatted("url", "https://a.example/x")).id()).isEqualTo(id);
    assertThat(extract(document(cancel.formatted("id", "n-7")).withSource("Orla Wire")).id())
        .isEqualTo(ArticleId.ofPublisherId("Orla Wire", "n-7"));
    assertThat(rejection(document(cancel.formatted("id", "n-7")))).contains("no \"source\"");
    assertThat(rejection(document("{\"id\":\"" + id + "\",\"status\":\"withheld\"}")))
        .contains("neither");
  }

  @Test
  void timesOfThePipelineAreNotTakenFromIt() {
    Article article =
        extract(
            "{\"url\":\"https://a.example/x\",\"text\":\"Rain.\",\"revision\":4,"
                + "\"firstSeenAt\":\"2026-01-01T00:00:00Z\",\"receivedAt\":\"2026-01-01T00:00:00Z\"}");

    assertThat(article.revision()).isNull();
    assertThat(article.firstSeenAt()).isNull();
    assertThat(article.receivedAt()).isNull();
  }

  @Test
  void htmlBecomesText() {
    Article article =
        extract(
            "{\"url\":\"https://a.example/x\",\"html\":\"<p>Rain  is <b>coming</b>.</p><p>Soon.</p>\"}");

    assertThat(article.text()).isEqualTo("Rain is coming.\n\nSoon.");
  }

  @Test
  void errorsNameTheFieldAndWhatToChange() {
    assertThat(rejection(document("{\"url\":\"https://a.example/x\"}")))
        .isEqualTo("the JSON has neither \"text\" nor \"html\"; add one of them");
    assertThat(rejection(document("{\"text\":\"Rain.\",\"id\":\"7\"}")))
        .isEqualTo("the JSON has no \"source\"; add \"url\", or \"id\" and \"source\"");
    assertThat(rejection(document("{\"text\":\"Rain.\",\"source\":\"Orla Wire\"}")))
        .isEqualTo("the JSON has no \"id\"; add \"url\", or \"id\" and \"source\"");
    assertThat(
            rejection(
                document(
                    "{\"url\":\"https://a.example/x\",\"text\":\"R.\",\"publishedAt\":\"soon\"}")))
        .isEqualTo(
            "the JSON's \"publishedAt\" cannot be read: write it in ISO 8601, such as"
                + " 2026-02-26T09:12:00+01:00");
    assertThat(
            rejection(
                document(
                    "{\"url\":\"https://a.example/x\",\"text\":\"R.\",\"embargoedUntil\":\"soon\"}")))
        .startsWith("the end of the embargo, 'soon', cannot be read; write it as 2026-");
    assertThat(rejection(document("{\"text\":\"Rain.\",")))
        .startsWith("not one JSON object (line 1, column");
  }

  @Test
  void jsonThatIsNoObjectIsRejectedByItsKind() {
    assertThat(rejection(document("null").withContentType("application/json")))
        .isEqualTo("not one JSON object but null; push one article a record");
    assertThat(rejection(document("[{}]").withContentType("application/json")))
        .isEqualTo("not one JSON object but array; push one article a record");
  }

  @Test
  void severalArticlesInOneRecordAreNotSilentlyCutToOne() {
    assertThat(rejection(document("{\"text\":\"One.\"}\n{\"text\":\"Two.\"}")))
        .startsWith("not one JSON object: more follows it (line 2, column")
        .endsWith("push one article a record");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'2026-11-28T06:00:00+0100' | 2026-11-28T06:00:00+01:00",
        "'2026-11-28 06:00:00 +01:00' | 2026-11-28T06:00:00+01:00",
        "'2026-11-28T06:00:00' | 2026-11-28",
        "'2026-11-28 06:00:00' | 2026-11-28",
        "'Sat, 28 Nov 2026 06:00:00 GMT' | 2026-11-28T06:00:00Z",
        "1795845600 | 2026-11-28T06:00:00Z",
        "1795845600000 | 2026-11-28T06:00:00Z"
      })
  void publicationIsReadInEveryFormThatWiresAndFeedsHave(String written, String time) {
    String value = written.matches("\\d+") ? written : '"' + written + '"';

    assertThat(
            extract(
                    "{\"url\":\"https://a.example/x\",\"text\":\"Rain.\",\"publishedAt\":%s}"
                        .formatted(value))
                .publishedAt())
        .hasToString(time);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"language\":\"en-GB\",' | en | The bridge stays shut until the spring, and the hauliers of the fish market are angry.",
        "'\"language\":\"english\",' | en | The bridge stays shut until the spring, and the hauliers of the fish market are angry.",
        "'' | fr | Le pont reste fermé jusqu’au printemps, et les transporteurs du marché aux poissons sont furieux.",
        "'\"language\":\"de_AT\",' | de | Zu.",
        "'' | '' | Rain."
      })
  void theLanguageIsACodeOfTwoLettersAlsoWhereNoneIsSaid(
      String declared, String language, String text) {
    assertThat(
            extract("{\"url\":\"https://a.example/x\",%s\"text\":\"%s\"}".formatted(declared, text))
                .language())
        .isEqualTo(language.isEmpty() ? null : language);
  }
}
