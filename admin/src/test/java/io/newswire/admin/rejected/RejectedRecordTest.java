package io.newswire.admin.rejected;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.Rejection;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class RejectedRecordTest {
  private static final byte[] ORIGINAL = {'{', '}'};

  @Test
  void whatStoodOnATopicCanBePutBack() {
    assertThat(record(new Rejection("extract", "no text", "news.raw", 0, 7, now()), ORIGINAL))
        .matches(RejectedRecord::canBePutBack);
  }

  @Test
  void theOthersSayWhyNot() {
    RejectedRecord ofFeed =
        record(new Rejection("fetch", "404", "news.feeds", -1, -1, now()), ORIGINAL);
    RejectedRecord tooLarge =
        record(new Rejection("index", "too large", "news.enriched", 0, 7, now()), null);
    RejectedRecord ofOthers = record(null, ORIGINAL);

    assertThat(ofFeed.canBePutBack()).isFalse();
    assertThat(ofFeed.whyNotPutBack()).startsWith("it was on no topic; push its page");
    assertThat(tooLarge.canBePutBack()).isFalse();
    assertThat(tooLarge.whyNotPutBack()).startsWith("its original was not kept");
    assertThat(ofOthers.canBePutBack()).isFalse();
    assertThat(ofOthers.whyNotPutBack()).isEqualTo("another program wrote it");
  }

  private static RejectedRecord record(Rejection rejection, byte[] value) {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>("news.rejected", 2, 17, null, value);
    if (rejection != null) {
      rejection.writeTo(record.headers());
    }
    return RejectedRecord.of(record);
  }

  private static Instant now() {
    return Instant.parse("2026-11-28T09:00:00Z");
  }
}
