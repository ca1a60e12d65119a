package io.newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.ingest.extract.Pdfs;
import io.newswire.ingest.extract.StandardExtractor;
import io.newswire.model.ArticleId;
import io.newswire.model.RawDocument;
import io.newswire.model.Rejection;
import io.newswire.model.Topics;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestTopics;
import io.newswire.testkit.TopicProbe;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Hostile documents amid a flow of good ones, with the product's extractor and a real Kafka. */
class HostileDocumentsIT {
  private static final String KEY = Services.uniqueId();
  private static final String URL = "https://" + KEY + ".example/quay";

  @Test
  void eachIsRejectedWithItsReasonAndTheNextDocumentComesThrough() throws Exception {
    TestTopics.create(Services.kafkaConfig(Map.of()));
    NewswireConfig config =
        Services.kafkaConfig(
            Map.of(
                ConfigKeys.INGEST_DOCUMENTS_TIMEOUT_MS, 2000,
                ConfigKeys.INGEST_MAX_DOCUMENT_BYTES, 500_000));
    NewswireConfig careless =
        Services.kafkaConfig(Map.of(ConfigKeys.INGEST_MAX_DOCUMENT_BYTES, 1_000_000));
    try (TopicProbe articles = TopicProbe.fromNow(config, Topics.ARTICLES);
        TopicProbe rejected = TopicProbe.fromNow(config, Topics.REJECTED);
        RawPublisher publisher = new RawPublisher(careless);
        ExtractionWorker worker = new ExtractionWorker(config, new StandardExtractor(config))) {
      worker.start();
      publish(publisher, Pdfs.doubling(45));
      publish(publisher, "<p>Larger than allowed.</p>".repeat(20_000).getBytes(UTF_8));
      publish(publisher, ("{\"text\":" + "[".repeat(100_000)).getBytes(UTF_8));
      publish(publisher, "<!DOCTYPE nitf [<!ENTITY a 'ha'>]><nitf>&a;</nitf>".getBytes(UTF_8));
      publish(
          publisher,
          "{\"url\":\"%s\",\"text\":\"The quay is open.\"}".formatted(URL).getBytes(UTF_8));

      assertThat(articles.awaitKey(ArticleId.ofUrl(URL), 1)).hasSize(1);
      assertThat(rejected.awaitKey(KEY, 4))
          .extracting(record -> Rejection.readFrom(record.headers()).reason())
          .satisfiesExactly(
              reason -> assertThat(reason).contains("could not be parsed within 2 seconds"),
              reason -> assertThat(reason).contains("540000 bytes", "ingest.max.document.bytes"),
              reason -> assertThat(reason).contains("not one JSON object"),
              reason -> assertThat(reason).contains("declares the entity 'a'"));
    }
  }

  private static void publish(RawPublisher publisher, byte[] content) throws Exception {
    publisher.publish(new RawDocument(content, KEY, null, null, null, null, null)).get();
  }
}
