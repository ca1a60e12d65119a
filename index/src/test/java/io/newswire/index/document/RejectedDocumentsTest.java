package io.newswire.index.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.RawHeaders;
import io.newswire.model.Rejection;
import io.newswire.model.Topics;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class RejectedDocumentsTest {
  private static final Instant AT = Instant.parse("2026-11-03T08:15:01Z");
  private static final Instant NOW = Instant.parse("2026-11-03T08:15:02Z");

  private final ConsumerRecord<byte[], byte[]> record =
      new ConsumerRecord<>(Topics.REJECTED, 2, 17, "k".getBytes(UTF_8), "{}".getBytes(UTF_8));

  @Test
  void aRejectionTellsWhatAndWhyAndWhereTheOriginalStands() {
    rejected();
    header(RawHeaders.URL, "https://herald.example/7");
    header(RawHeaders.SOURCE, "Herald");
    header(RawHeaders.CONTENT_TYPE, "application/json");

    Write write = RejectedDocuments.of(record, NOW).orElseThrow();

    assertThat(write.index()).isEqualTo("news-rejected-v1-2026.11");
    assertThat(new String(write.document(), UTF_8))
        .isEqualTo(
            "{\"id\":\"2:17\",\"stage\":\"extract\",\"reason\":\"no text\","
                + "\"name\":\"https://herald.example/7\",\"url\":\"https://herald.example/7\","
                + "\"source\":\"Herald\",\"contentType\":\"application/json\",\"bytes\":2,"
                + "\"topic\":\"news.raw\",\"partition\":1,\"offset\":5,"
                + "\"rejectedAt\":\"2026-11-03T08:15:01Z\",\"indexedAt\":\"2026-11-03T08:15:02Z\"}");
  }

  @Test
  void aFileOrElseTheKeyNamesWhatHasNoAddress() {
    rejected();

    assertThat(document()).contains("\"name\":\"k\"");
    header(RawHeaders.FILE, "page.html");
    assertThat(document()).contains("\"name\":\"page.html\"");
  }

  @Test
  void theMarkOfARecordThatWasPutBackIsNoRejection() {
    header("put-back", "2:16");

    assertThat(RejectedDocuments.of(record, NOW)).isEmpty();
  }

  private String document() {
    return new String(RejectedDocuments.of(record, NOW).orElseThrow().document(), UTF_8);
  }

  private void rejected() {
    new Rejection("extract", "no text", Topics.RAW, 1, 5, AT).writeTo(record.headers());
  }

  private void header(String name, String value) {
    record.headers().add(name, value.getBytes(UTF_8));
  }
}
