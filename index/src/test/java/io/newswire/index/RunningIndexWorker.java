package io.newswire.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.index.search.NewsSearch;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestTopics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An index worker with topics of its own, on the Elasticsearch of all tests. */
final class RunningIndexWorker implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private final NewswireConfig config = Services.kafkaConfig(Map.of());
  private final NewsSearch search = new NewsSearch(TestIndex.client());
  private final EnrichedTopic topic;
  private IndexWorker worker;

  RunningIndexWorker() {
    TestTopics.create(config);
    topic = new EnrichedTopic(config);
    start();
  }

  /** Another worker, which goes on where the one before it was. */
  void start() {
    worker = new IndexWorker(config, TestIndex.client());
    worker.start();
  }

  void stop() {
    worker.close();
  }

  NewswireConfig config() {
    return config;
  }

  NewsSearch search() {
    return search;
  }

  EnrichedTopic topic() {
    return topic;
  }

  Optional<String> problem() {
    return worker.problem();
  }

  void awaitSearchable(String article) throws Exception {
    assertThat(search.waitUntilSearchable(List.of(article), PATIENCE)).isEmpty();
  }

  @Override
  public void close() {
    stop();
    topic.close();
  }
}
