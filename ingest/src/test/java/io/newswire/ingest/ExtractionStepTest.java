package io.newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.Article;
import io.newswire.model.ArticleId;
import io.newswire.model.HeaderText;
import io.newswire.model.Json;
import io.newswire.model.RawHeaders;
import io.newswire.model.RawPosition;
import io.newswire.model.Rejection;
import io.newswire.model.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractionStepTest {
  private static final String URL = "https://harbour.example/7";

  private final ExtractionStep step = new ExtractionStep(new TestExtractor(), 3);

  @Test
  void aDocumentBecomesAnArticleUnderItsId() throws Exception {
    ProducerRecord<byte[], byte[]> record = step.run(raw(json("The pier is open."))).record();

    assertThat(record.topic()).isEqualTo(Topics.ARTICLES);
    assertThat(new String(record.key(), UTF_8)).isEqualTo(ArticleId.ofUrl(URL));
    Article article = Json.read(record.value(), Article.class);
    assertThat(article.text()).isEqualTo("The pier is open.");
    assertThat(article.extractedAt()).isNotNull();
    assertThat(RawPosition.readFrom(record.headers())).hasValue(new RawPosition(3, 42));
  }

  @Test
  void anArticleSaysByWhichClockItsDocumentWasReceived() throws Exception {
    ConsumerRecord<byte[], byte[]> raw = raw(json("The pier is open."));
    raw.headers().add(RawHeaders.RECEIVED_CLOCK, "c0ffee".getBytes(UTF_8));

    assertThat(HeaderText.get(step.run(raw).record().headers(), RawHeaders.RECEIVED_CLOCK))
        .isEqualTo("c0ffee");
    raw.headers().remove(RawHeaders.RECEIVED_CLOCK);
    assertThat(step.run(raw).record().headers().lastHeader(RawHeaders.RECEIVED_CLOCK)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "news.raw, '', news.articles",
    "news.raw, '\"urgency\":4,', news.articles",
    "news.raw, '\"urgency\":0,', news.articles",
    "news.raw, '\"urgency\":3,', news.articles-urgent",
    "news.raw, '\"status\":\"canceled\",', news.articles-urgent",
    "news.raw, '\"status\":\"withheld\",', news.articles-urgent",
    "news.raw-urgent, '', news.articles-urgent",
    "news.raw-urgent, '\"urgency\":8,', news.articles-urgent"
  })
  void whatIsUrgentOrCameByTheUrgentTopicGoesToTheUrgentTopic(
      String from, String field, String to) {
    String json = json("The pier is open.").replaceFirst("\\{", "{" + field);
    ConsumerRecord<byte[], byte[]> raw = raw(json);
    ConsumerRecord<byte[], byte[]> onTopic =
        new ConsumerRecord<>(from, raw.partition(), raw.offset(), raw.key(), raw.value());

    ProducerRecord<byte[], byte[]> record = step.run(onTopic).record();

    assertThat(record.topic()).isEqualTo(to);
    assertThat(RawPosition.readFrom(record.headers())).hasValue(RawPosition.of(onTopic));
  }

  @Test
  void aPositionWithoutATopicIsThatOfAnOlderRelease() {
    RecordHeaders headers = new RecordHeaders();
    new RawPosition(3, 42).writeTo(headers);
    headers.remove("raw-topic");

    assertThat(RawPosition.readFrom(headers)).hasValue(new RawPosition(Topics.RAW, 3, 42));
  }

  @Test
  void aDocumentWithoutAnArticleIsRejectedWholeWithItsReason() {
    ProducerRecord<byte[], byte[]> record = step.run(raw("{}")).record();

    assertThat(record.topic()).isEqualTo(Topics.REJECTED);
    assertThat(new String(record.key(), UTF_8)).isEqualTo(URL);
    assertThat(new String(record.value(), UTF_8)).isEqualTo("{}");
    Rejection rejection = Rejection.readFrom(record.headers());
    assertThat(rejection.stage()).isEqualTo("extract");
    assertThat(rejection.reason()).isEqualTo("no text: fill in text or html");
    assertThat(rejection.topic()).isEqualTo(Topics.RAW);
    assertThat(rejection.partition()).isEqualTo(3);
    assertThat(rejection.offset()).isEqualTo(42);
  }

  @Test
  void anArticleTooLargeForItsTopicBecomesARejectionWithTheOriginal() {
    ExtractionResult rejection = step.run(raw(json("The pier is open."))).tooLarge();

    assertThat(rejection.record().topic()).isEqualTo(Topics.REJECTED);
    assertThat(rejection.record().value()).isEqualTo(rejection.raw().value());
    assertThat(Rejection.readFrom(rejection.record().headers()).reason())
        .contains("more than topic news.articles takes: raise ingest.max.document.bytes");
  }

  @Test
  void anOriginalTooLargeForTheRejectedTopicIsLeftWhereItStands() {
    ExtractionResult rejection = step.run(raw("{}")).tooLarge();

    assertThat(rejection.record().value()).isNull();
    assertThat(Rejection.readFrom(rejection.record().headers()).reason())
        .contains("the original is left on news.raw, partition 3, offset 42");
  }

  private static ConsumerRecord<byte[], byte[]> raw(String value) {
    return new ConsumerRecord<>(Topics.RAW, 3, 42, URL.getBytes(UTF_8), value.getBytes(UTF_8));
  }

  private static String json(String text) {
    return "{\"url\":\"%s\",\"text\":\"%s\"}".formatted(URL, text);
  }
}
