package io.newswire.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.embedded.Distribution;
import io.newswire.embedded.EmbeddedElasticsearch;
import io.newswire.index.search.NewsSearch;
import io.newswire.index.search.query.ArticleQuery;
import io.newswire.index.setup.ElasticsearchConnection;
import io.newswire.index.write.IndexConsumer;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestTopics;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElasticsearchOutageIT {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final int ARTICLES = 600;

  private final NewswireConfig config = Services.kafkaConfig(Map.of());

  @TempDir Path data;

  private EmbeddedElasticsearch elasticsearch;
  private ElasticsearchConnection connection;
  private NewsSearch search;
  private EnrichedTopic topic;

  @BeforeEach
  void start() throws Exception {
    TestTopics.create(config);
    elasticsearch = EmbeddedElasticsearch.start(Distribution.find(), data, 0);
    connection = ElasticsearchConnection.open(config, elasticsearch.url());
    search = new NewsSearch(connection.client());
    topic = new EnrichedTopic(config);
  }

  @AfterEach
  void stop() {
    topic.close();
    connection.close();
    elasticsearch.close();
  }

  private void startAgain() {
    int port = URI.create(elasticsearch.url()).getPort();
    elasticsearch = EmbeddedElasticsearch.start(Distribution.find(), data, port);
  }

  @Test
  void nothingIsLostOrDoubledAndTheWorkerStaysInItsGroup() throws Exception {
    try (IndexWorker worker = new IndexWorker(config, connection.client())) {
      String run = Services.uniqueId();
      worker.start();
      put(topic, run, 0, ARTICLES / 3);
      awaitFound(search, run, ARTICLES / 3);
      List<String> members = members();

      elasticsearch.close();
      put(topic, run, ARTICLES / 3, ARTICLES);
      await().atMost(PATIENCE).until(() -> worker.problem().isPresent());
      assertThat(worker.problem()).get().asString().startsWith("Elasticsearch");
      assertThat(members()).isEqualTo(members);

      startAgain();
      awaitFound(search, run, ARTICLES);
      await().atMost(PATIENCE).until(() -> worker.problem().isEmpty());
      assertThat(members()).isEqualTo(members);
    }
  }

  @Test
  void whatAWorkerCouldNotWriteBeforeItWasClosedTheNextOneWrites() {
    String run = Services.uniqueId();
    try (IndexWorker worker = new IndexWorker(config, connection.client())) {
      worker.start();
      put(topic, run, 0, 1);
      awaitFound(search, run, 1);
      elasticsearch.close();
      put(topic, run, 1, ARTICLES);
      await().atMost(PATIENCE).until(() -> worker.problem().isPresent());
    }

    startAgain();
    try (IndexWorker next = new IndexWorker(config, connection.client())) {
      next.start();
      awaitFound(search, run, ARTICLES);
    }
  }

  private static void put(EnrichedTopic topic, String run, int from, int to) {
    for (int i = from; i < to; i++) {
      topic.send(TestArticles.plain(run + "-" + i, "Fog " + run, "Fog lies over the harbour."));
    }
  }

  private static void awaitFound(NewsSearch search, String run, int count) {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .untilAsserted(
            () ->
                assertThat(search.search(ArticleQuery.of("\"Fog " + run + "\"")).total())
                    .isEqualTo(count));
  }

  private List<String> members() throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(config.kafkaClient())) {
      return admin
          .describeConsumerGroups(List.of(IndexConsumer.GROUP))
          .describedGroups()
          .get(IndexConsumer.GROUP)
          .get()
          .members()
          .stream()
          .map(MemberDescription::consumerId)
          .toList();
    }
  }
}
