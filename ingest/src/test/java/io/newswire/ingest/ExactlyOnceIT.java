package io.newswire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.model.Article;
import io.newswire.model.Json;
import io.newswire.model.RawDocument;
import io.newswire.model.RejectedException;
import io.newswire.model.Topics;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.ChildJvm;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestTopics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExactlyOnceIT {
  private static final int DOCUMENTS = 2_000;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final String site = "https://%s.example/".formatted(Services.uniqueId());
  private NewswireConfig config;
  private Committed articles;

  @BeforeEach
  void createTopics() {
    config = Services.kafkaConfig(Map.of());
    TestTopics.create(config);
    articles = new Committed(config, Topics.ARTICLES);
  }

  @AfterEach
  void close() {
    articles.close();
  }

  @Test
  void eachDocumentIsOneArticleThoughWorkersAreKilledInTheMiddle() throws Exception {
    List<String> urls = IntStream.range(0, DOCUMENTS).mapToObj(number -> site + number).toList();
    publish(urls);

    killAfter(DOCUMENTS / 4);
    killAfter(DOCUMENTS / 2);
    try (ExtractionWorker worker = new ExtractionWorker(config, new TestExtractor())) {
      worker.start();
      await("all documents are committed")
          .atMost(PATIENCE)
          .until(() -> Committed.lag(config, Topics.RAW) == 0);
      // A transaction's marker reaches the group's offsets before it reaches every partition.
      awaitArticles(DOCUMENTS);
    }

    assertThat(articleUrls()).containsExactlyInAnyOrderElementsOf(urls);
  }

  @Test
  void eachDocumentIsOneArticleThoughWorkersJoinAndLeaveInTheMiddle() throws Exception {
    List<String> urls = IntStream.range(0, DOCUMENTS).mapToObj(number -> site + number).toList();
    publish(urls);

    try (ExtractionWorker worker = new ExtractionWorker(config, WorkerProcess::extractSlowly)) {
      worker.start();
      awaitArticles(DOCUMENTS / 8);
      for (int round = 2; round <= 4; round++) {
        try (ExtractionWorker other = new ExtractionWorker(config, WorkerProcess::extractSlowly)) {
          other.start();
          awaitArticles(round * DOCUMENTS / 8);
        }
      }
      assertThat(articleUrls()).as("left in the middle").hasSizeLessThan(DOCUMENTS);
      awaitArticles(DOCUMENTS);
    }

    assertThat(articleUrls()).containsExactlyInAnyOrderElementsOf(urls);
  }

  private void awaitArticles(int count) {
    await(count + " articles are there")
        .atMost(PATIENCE)
        .until(() -> articleUrls().size() >= count);
  }

  private void publish(List<String> urls) {
    try (RawPublisher publisher = new RawPublisher(config)) {
      CompletableFuture<?>[] published =
          urls.stream()
              .map(url -> publisher.publish(document(url)))
              .toArray(CompletableFuture[]::new);
      CompletableFuture.allOf(published).join();
    }
  }

  private static RawDocument document(String url) {
    byte[] content =
        "{\"url\":\"%s\",\"text\":\"The pier is open.\"}".formatted(url).getBytes(UTF_8);
    return new RawDocument(content, null, url, null, null, null, null);
  }

  private void killAfter(int count) throws Exception {
    try (ChildJvm worker = WorkerProcess.start(config.kafkaBootstrapServers())) {
      awaitArticles(count);
      worker.kill();
    }
    assertThat(articleUrls()).as("killed in the middle").hasSizeLessThan(DOCUMENTS);
  }

  private List<String> articleUrls() {
    return articles.records().stream()
        .map(ExactlyOnceIT::url)
        .filter(url -> url.startsWith(site))
        .toList();
  }

  private static String url(ConsumerRecord<String, byte[]> record) {
    try {
      return Json.read(record.value(), Article.class).url();
    } catch (RejectedException e) {
      throw new AssertionError("no article on " + record.topic(), e);
    }
  }
}
