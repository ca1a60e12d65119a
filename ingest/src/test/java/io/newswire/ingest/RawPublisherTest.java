package io.newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.RawDocument;
import io.newswire.model.RejectedException;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

class RawPublisherTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Port 9, discard, is nobody's: Kafka is away. */
  private static final NewswireConfig CONFIG =
      new NewswireConfig(
          Map.of(
              ConfigKeys.KAFKA_BOOTSTRAP_SERVERS,
              "127.0.0.1:9",
              "kafka.max.block.ms",
              100,
              ConfigKeys.INGEST_MAX_DOCUMENT_BYTES,
              1024));

  @Test
  void anEmptyDocumentIsRejectedWithoutKafka() {
    try (RawPublisher publisher = new RawPublisher(CONFIG)) {
      assertThat(publisher.publish(document(0)))
          .failsWithin(PATIENCE)
          .withThrowableThat()
          .havingCause()
          .isInstanceOf(RejectedException.class)
          .withMessage("the document is empty: send an article, a page or a file");
    }
  }

  @Test
  void aDocumentOverTheLimitIsRejectedWithTheKeyToChange() {
    try (RawPublisher publisher = new RawPublisher(CONFIG)) {
      assertThat(publisher.publish(document(1025)))
          .failsWithin(PATIENCE)
          .withThrowableThat()
          .havingCause()
          .isInstanceOf(RejectedException.class)
          .withMessage(
              "the document has more than the 1024 bytes allowed: send less, or raise"
                  + " ingest.max.document.bytes");
    }
  }

  @Test
  void aKafkaThatIsAwayFailsTheDocumentAndNotTheCaller() {
    try (RawPublisher publisher = new RawPublisher(CONFIG)) {
      assertThat(publisher.publish(document(1024)))
          .failsWithin(PATIENCE)
          .withThrowableThat()
          .havingCause()
          .isInstanceOf(KafkaException.class);
    }
  }

  @Test
  void versionsOfAFileShareAPartitionAndFilesAreSpread() {
    assertThat(RawPublisher.partition(document(1).withFile("quay.html"), 1000))
        .isEqualTo(RawPublisher.partition(document(2).withFile("quay.html"), 1000))
        .isNotEqualTo(RawPublisher.partition(document(1).withFile("pier.html"), 1000));
  }

  @Test
  void withoutAFileTheContentDecidesOnThePartition() {
    assertThat(RawPublisher.partition(document(1), 1000))
        .isEqualTo(RawPublisher.partition(document(1), 1000))
        .isNotEqualTo(RawPublisher.partition(document(2), 1000));
  }

  private static RawDocument document(int bytes) {
    return new RawDocument(new byte[bytes], null, null, null, null, null, null);
  }
}
