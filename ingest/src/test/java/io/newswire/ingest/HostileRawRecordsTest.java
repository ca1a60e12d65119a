package io.newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.ingest.extract.StandardExtractor;
import io.newswire.model.Article;
import io.newswire.model.Json;
import io.newswire.model.RejectedException;
import io.newswire.model.Rejection;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.HostileRecords;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever stands on {@code news.raw} becomes an article that can be read, or a rejection. */
class HostileRawRecordsTest {
  private static final ExtractionStep STEP =
      new ExtractionStep(new StandardExtractor(new NewswireConfig(Map.of())), 3);

  private static final String ARTICLE =
      """
      {"id":"hl-1","url":"https://harbour.example/3","source":"The Harbour Ledger","title":"Storm",
      "authors":["Nora Whitfield"],"publishedAt":"2026-11-19T15:08:00+01:00","language":"en",
      "text":"The storm hit the pier on Thursday.","description":"A storm.","section":"News",
      "keywords":["storm"],"imageUrl":"https://harbour.example/3.jpg","version":2,
      "status":"usable","urgency":3,"embargoedUntil":"2026-11-20T00:00:00Z",
      "receivedAt":"2026-11-19T14:08:00Z","revision":1,"madeBy":{"extractor":"standard-1"}}""";

  private static final String NINJS =
      """
      {"uri":"urn:example:1","type":"text","versioncreated":"2026-11-19T14:08:00Z","version":"1",
      "pubstatus":"usable","urgency":3,"language":"en","headline":"Storm","byline":"Nora Whitfield",
      "body_html":"<p>The storm hit the pier.</p>","subject":[{"name":"storm"}],
      "renditions":{"main":{"href":"https://harbour.example/3.jpg"}},"embargoed":"2026-11-20"}""";

  private static final String JSON_LD =
      """
      {"@context":"https://schema.org","@type":"NewsArticle","headline":"Storm",
      "url":"https://harbour.example/3","datePublished":"2026-11-19","author":[{"name":"Nora"}],
      "articleBody":"The storm hit the pier.","keywords":"storm","image":{"url":"/3.jpg"}}""";

  @Provide
  Arbitrary<byte[]> values() {
    return HostileRecords.like(ARTICLE, NINJS, JSON_LD);
  }

  @Property(tries = 400)
  void anyValueIsAnArticleOrARejection(@ForAll("values") byte[] value) throws Exception {
    ProducerRecord<byte[], byte[]> made = STEP.run(raw(value)).record();

    if (!made.topic().equals(Topics.REJECTED)) {
      assertThat(made.topic()).isIn(Topics.ARTICLES, Topics.ARTICLES_URGENT);
      assertThat(Json.read(made.value(), Article.class).id()).matches("[0-9a-f]{32}");
    } else {
      Rejection rejection = Rejection.readFrom(made.headers());
      assertThat(rejection.reason()).isNotBlank();
      assertThat(rejection.partition()).isEqualTo(3);
      assertThat(rejection.offset()).isEqualTo(42);
      assertThat(made.value()).isEqualTo(value);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "publishedAt | {}",
        "publishedAt | {\"date\":\"2026-11-01\"}",
        "publishedAt | {\"time\":\"2026-11-01T10:00:00Z\"}",
        "publishedAt | {\"@graph\":[\"2026-11-19T15:08:00+01:00\"]}",
        "publishedAt | []",
        "keywords    | [null]",
        "authors     | [null]",
      })
  void aValueOfTheWrongTypeIsRejectedByItsField(String field, String value)
      throws RejectedException {
    String json =
        "{\"url\":\"https://harbour.example/3\",\"text\":\"The storm hit.\",\"%s\":%s}"
            .formatted(field, value);

    ProducerRecord<byte[], byte[]> made = STEP.run(raw(json.getBytes(UTF_8))).record();

    assertThat(made.topic()).isEqualTo(Topics.REJECTED);
    assertThat(Rejection.readFrom(made.headers()).reason())
        .startsWith("the JSON's \"" + field + "\" cannot be read");
  }

  private static ConsumerRecord<byte[], byte[]> raw(byte[] value) {
    return new ConsumerRecord<>(
        Topics.RAW, 3, 42, "https://harbour.example/3".getBytes(UTF_8), value);
  }
}
