package io.newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.embedded.EmbeddedKafka;
import io.newswire.model.ArticleId;
import io.newswire.model.RawDocument;
import io.newswire.model.Topics;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.TestTopics;
import io.newswire.testkit.TopicProbe;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a broker of its own, which is stopped and started again. */
class OutageIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path dir;

  @Test
  void theWorkerTellsThatKafkaIsAwayAndGoesOnWhenItIsBack() throws Exception {
    EmbeddedKafka kafka = EmbeddedKafka.start(dir, 0);
    NewswireConfig config =
        new NewswireConfig(Map.of(ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, kafka.bootstrapServers()));
    TestTopics.create(config);
    try (ExtractionWorker worker = new ExtractionWorker(config, new TestExtractor());
        RawPublisher publisher = new RawPublisher(config)) {
      worker.start();
      assertExtracts(config, publisher, "https://harbour.example/before");

      kafka.close();
      await("the worker tells the problem")
          .atMost(PATIENCE)
          .until(() -> worker.problem().isPresent());
      kafka = EmbeddedKafka.start(dir, port(kafka));

      await("the worker works again").atMost(PATIENCE).until(() -> worker.problem().isEmpty());
      assertExtracts(config, publisher, "https://harbour.example/after");
    } finally {
      kafka.close();
    }
  }

  private static int port(EmbeddedKafka kafka) {
    return Integer.parseInt(kafka.bootstrapServers().split(":")[1]);
  }

  private static void assertExtracts(NewswireConfig config, RawPublisher publisher, String url)
      throws Exception {
    byte[] content =
        "{\"url\":\"%s\",\"text\":\"The pier is open.\"}".formatted(url).getBytes(UTF_8);
    publisher.publish(new RawDocument(content, null, url, null, null, null, null)).get();
    try (TopicProbe articles = TopicProbe.fromBeginning(config, Topics.ARTICLES)) {
      assertThat(articles.awaitKey(ArticleId.ofUrl(url), 1)).hasSize(1);
    }
  }
}
