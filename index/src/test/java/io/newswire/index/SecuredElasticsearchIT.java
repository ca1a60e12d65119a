package io.newswire.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.newswire.index.search.NewsSearch;
import io.newswire.index.search.query.Visibility;
import io.newswire.index.setup.ElasticsearchConnection;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.SecuredElasticsearch;
import io.newswire.testkit.Services;
import io.newswire.testkit.TestTopics;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The connection with TLS, an authority of one's own, and users. */
class SecuredElasticsearchIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String BASIC = "Basic bmV3c3dpcmU6c2Vzw6FtZQ=="; // newswire:sesáme
  private static final String API_KEY = "ApiKey a2V5OnNlY3JldA==";

  private SecuredElasticsearch secured;

  @BeforeEach
  void start() throws IOException {
    TestIndex.client();
    secured = SecuredElasticsearch.before(Services.elasticsearch(), BASIC, API_KEY);
  }

  @AfterEach
  void stop() throws IOException {
    secured.close();
  }

  @Test
  void articlesAreWrittenAndFoundByAUserOverTls() throws Exception {
    NewswireConfig config = config(user("sesáme"));
    TestTopics.create(config);
    String id = Services.uniqueId();
    try (ElasticsearchConnection connection =
            ElasticsearchConnection.open(config, config.elasticsearchUrl());
        IndexWorker worker = new IndexWorker(config, connection.client());
        EnrichedTopic topic = new EnrichedTopic(config)) {
      worker.start();
      topic.put(TestArticles.full(id));

      NewsSearch search = new NewsSearch(connection.client());
      assertThat(search.waitUntilSearchable(List.of(id), PATIENCE)).isEmpty();
      assertThat(search.article(id, Visibility.VISIBLE)).isPresent();
      assertThat(connection.problem()).isEmpty();
    }
    assertThat(secured.accepted())
        .as("what Elasticsearch 9 answers a client of version 8 by")
        .isNotEmpty()
        .allSatisfy(type -> assertThat(type).contains("compatible-with=8"));
  }

  @Test
  void anApiKeyOpensToo() throws IOException {
    assertThat(problem(Map.of(ConfigKeys.ELASTICSEARCH_API_KEY, "a2V5OnNlY3JldA=="))).isEmpty();
  }

  @Test
  void aWrongPasswordIsNamedWithTheKeysToSet() throws IOException {
    assertThat(problem(user("sesame")))
        .startsWith("refuses the credentials (401)")
        .contains("elasticsearch.api.key", "elasticsearch.username");
  }

  @Test
  void aWorkerThatIsNotLetInWaitsAndSaysWhy() throws Exception {
    NewswireConfig config = config(user("sesame"));
    try (ElasticsearchConnection connection =
            ElasticsearchConnection.open(config, config.elasticsearchUrl());
        IndexWorker worker = new IndexWorker(config, connection.client())) {
      worker.start();

      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(worker.problem()).get().asString().contains("elasticsearch.api.key"));
    }
  }

  @Test
  void withoutTheAuthoritysFileTheCertificateIsNotTrusted() throws IOException {
    assertThat(problem(Map.of(ConfigKeys.ELASTICSEARCH_CA_FILE, "")))
        .startsWith("shows a certificate that is not trusted: set elasticsearch.ca.file");
  }

  @Test
  void httpsBeforeAnElasticsearchWithoutTlsIsNamed() throws IOException {
    String tls = Services.elasticsearch().replace("http://", "https://");

    assertThat(problem(Map.of(ConfigKeys.ELASTICSEARCH_URL, tls)))
        .startsWith("does not speak TLS: set elasticsearch.url to http://");
  }

  @Test
  void anAuthoritysFileThatIsNotThereIsNamed() {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> problem(Map.of(ConfigKeys.ELASTICSEARCH_CA_FILE, "/no/such/ca.crt")))
        .withMessageContaining("/no/such/ca.crt for configuration elasticsearch.ca.file");
  }

  private String problem(Map<String, String> settings) throws IOException {
    NewswireConfig config = config(settings);
    try (ElasticsearchConnection connection =
        ElasticsearchConnection.open(config, config.elasticsearchUrl())) {
      return connection.problem().orElse("");
    }
  }

  private NewswireConfig config(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>();
    all.put(ConfigKeys.ELASTICSEARCH_URL, secured.url());
    all.put(ConfigKeys.ELASTICSEARCH_CA_FILE, secured.caFile().toString());
    all.putAll(settings);
    return Services.kafkaConfig(all);
  }

  private static Map<String, String> user(String password) {
    return Map.of(
        ConfigKeys.ELASTICSEARCH_USERNAME, "newswire", ConfigKeys.ELASTICSEARCH_PASSWORD, password);
  }
}
