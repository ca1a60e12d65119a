package io.newswire.bench;

import io.newswire.embedded.Distribution;
import io.newswire.embedded.EmbeddedElasticsearch;
import io.newswire.embedded.EmbeddedKafka;
import io.newswire.index.search.NewsSearch;
import io.newswire.index.setup.ElasticsearchConnection;
import io.newswire.index.setup.IndexNames;
import io.newswire.index.setup.IndexSetup;
import io.newswire.model.Topics;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/** An empty Kafka and an empty Elasticsearch in a temporary folder. */
final class BenchServices implements AutoCloseable {
  private final Path folder;
  private final EmbeddedKafka kafka;
  private final EmbeddedElasticsearch elasticsearch;
  private final NewswireConfig config;
  private final ElasticsearchConnection connection;
  private boolean closed;

  private BenchServices(
      Path folder,
      EmbeddedKafka kafka,
      EmbeddedElasticsearch elasticsearch,
      NewswireConfig config) {
    this.folder = folder;
    this.kafka = kafka;
    this.elasticsearch = elasticsearch;
    this.config = config;
    this.connection = ElasticsearchConnection.open(config, elasticsearch.url());
  }

  /**
   * Starts both, and creates topics and index templates.
   *
   * @param given all settings but addresses; the temporary folder is in its data folder
   */
  static BenchServices start(NewswireConfig given) throws IOException {
    Path folder =
        Files.createTempDirectory(Files.createDirectories(given.dataDir()), "bench").toRealPath();
    CompletableFuture<EmbeddedElasticsearch> search =
        CompletableFuture.supplyAsync(
            () ->
                EmbeddedElasticsearch.start(
                    Distribution.find(), folder.resolve("elasticsearch"), 0));
    EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
    NewswireConfig config;
    try {
      config =
          given
              .with(ConfigKeys.DATA_DIR, folder.toString())
              .with(ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, kafka.bootstrapServers())
              .with(ConfigKeys.ELASTICSEARCH_URL, search.join().url());
    } catch (CompletionException e) {
      kafka.close();
      delete(folder);
      throw e;
    }
    BenchServices services = new BenchServices(folder, kafka, search.join(), config);
    Runtime.getRuntime().addShutdownHook(new Thread(services::close, "stop"));
    services.prepare();
    return services;
  }

  private void prepare() throws IOException {
    try (Admin admin = Admin.create(config.kafkaClient())) {
      admin.createTopics(Topics.all(config)).all().get();
    } catch (ExecutionException e) {
      throw new BenchException("cannot create the topics: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("interrupted", e);
    }
    new IndexSetup(connection.client(), config).install();
  }

  NewswireConfig config() {
    return config;
  }

  ElasticsearchConnection elasticsearch() {
    return connection;
  }

  NewsSearch search() {
    return new NewsSearch(connection.client());
  }

  /** Deletes all indices, each by name, because Elasticsearch does not delete by patterns. */
  void deleteIndices() throws IOException {
    for (String alias : List.of(IndexNames.ARTICLES, IndexNames.QUOTES)) {
      for (String index :
          connection.client().indices().get(get -> get.index(alias + "-*")).result().keySet()) {
        connection.client().indices().delete(delete -> delete.index(index));
      }
    }
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    connection.close();
    elasticsearch.close();
    kafka.close();
    delete(folder);
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      System.err.println("newswire: " + folder + " is left behind: " + e);
    }
  }
}
