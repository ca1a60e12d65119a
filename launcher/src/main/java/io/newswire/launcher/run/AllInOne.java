package io.newswire.launcher.run;

import io.newswire.admin.TopicSetup;
import io.newswire.admin.feeds.FeedFile;
import io.newswire.admin.names.NameStore;
import io.newswire.admin.rules.RuleFile;
import io.newswire.deliver.DeliveryWorker;
import io.newswire.deliver.destination.Destinations;
import io.newswire.embedded.EmbeddedKafka;
import io.newswire.embedded.Ports;
import io.newswire.enrich.EnrichService;
import io.newswire.enrich.EntityTagger;
import io.newswire.index.IndexWorker;
import io.newswire.index.search.NewsSearch;
import io.newswire.index.setup.ElasticsearchConnection;
import io.newswire.ingest.IngestService;
import io.newswire.ingest.extract.ArticleExtractor;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.telemetry.HealthSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/**
 * All services in one process, with an embedded Kafka and Elasticsearch where the configuration has
 * no address. Parts that do not need each other start at the same time.
 */
public final class AllInOne implements AutoCloseable {
  private static final Duration STREAMS_START = Duration.ofSeconds(60);

  private final Closer closer = new Closer();
  private final NewswireConfig given;
  private final Path dataDir;
  private NewswireConfig running;
  private IngestService ingest;
  private AdminServer admin;
  private volatile ElasticsearchConnection elasticsearch;

  /**
   * Starts nothing yet.
   *
   * @param dataDir where embedded services keep their data
   */
  AllInOne(NewswireConfig given, Path dataDir) {
    this.given = given;
    this.dataDir = dataDir;
  }

  /**
   * Starts everything and returns when all services run.
   *
   * @throws LaunchException if a part cannot start; {@link #close} then stops the others
   */
  void start() {
    try {
      startAll();
    } catch (CompletionException e) {
      throw new LaunchException("cannot start: " + e.getCause().getMessage(), e);
    } catch (IllegalStateException e) {
      throw new LaunchException("cannot start: " + e.getMessage(), e);
    }
  }

  private void startAll() {
    new Destinations(given).check();
    CompletableFuture<String> elasticsearchUrl =
        CompletableFuture.supplyAsync(this::startElasticsearch);
    CompletableFuture<EntityTagger> tagger =
        CompletableFuture.supplyAsync(() -> StageWarmUp.tagger(given));
    CompletableFuture<ArticleExtractor> extractor =
        CompletableFuture.supplyAsync(() -> StageWarmUp.extractor(given));
    String kafka = startKafka();
    int httpPort =
        given.kafkaEmbedded() ? Ports.free(given.ingestHttpPort()) : given.ingestHttpPort();
    running =
        given
            .with(ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, kafka)
            .with(ConfigKeys.DATA_DIR, dataDir.toString())
            .with(ConfigKeys.INGEST_HTTP_PORT, httpPort);
    TopicSetup.createMissing(running);
    RuleFile.load(running);
    FeedFile.load(running);
    ingest =
        closer.add(
            StageWarmUp.ingest(
                running, extractor.join(), HttpRoutes.withSearch(running, this::search, closer)));
    ingest.start();
    tagger.join().names().ifPresent(closer::add);
    EnrichService enrich = closer.add(StageWarmUp.enrich(running, tagger.join()));
    enrich.start();
    DeliveryWorker deliver = closer.add(new DeliveryWorker(running));
    deliver.start();
    running = running.with(ConfigKeys.ELASTICSEARCH_URL, elasticsearchUrl.join());
    elasticsearch = closer.add(ElasticsearchConnection.open(running, running.elasticsearchUrl()));
    IndexWorker index = closer.add(new IndexWorker(running, elasticsearch.client()));
    index.start();
    List<HealthSource> services = new ArrayList<>(ingest.monitored());
    services.addAll(List.of(enrich, index, deliver));
    admin = closer.add(AdminServer.start(running, services));
    enrich.awaitRunning(STREAMS_START);
    deliver.awaitRunning(STREAMS_START);
  }

  private Optional<NewsSearch> search() {
    return Optional.ofNullable(elasticsearch)
        .map(connection -> new NewsSearch(connection.client(), given, NameStore.listed(given)));
  }

  private String startKafka() {
    return given.kafkaEmbedded()
        ? closer
            .add(EmbeddedKafka.start(dataDir.resolve("kafka"), given.embeddedKafkaPort()))
            .bootstrapServers()
        : given.kafkaBootstrapServers();
  }

  private String startElasticsearch() {
    return given.elasticsearchEmbedded()
        ? closer
            .add(
                ElasticsearchSupervisor.start(
                    dataDir.resolve("elasticsearch"), given.embeddedElasticsearchPort()))
            .url()
        : given.elasticsearchUrl();
  }

  /** The configuration with the addresses of the embedded services. */
  public NewswireConfig config() {
    return running;
  }

  /** Describes each port that was taken, and the one used instead. */
  public List<String> movedPorts() {
    return Stream.concat(
            MovedPort.all(given, running, ingest.httpPort()).stream().map(MovedPort::toString),
            admin.movedPort().stream())
        .toList();
  }

  public ElasticsearchConnection elasticsearch() {
    return elasticsearch;
  }

  /** The address of the HTTP server. */
  public String httpUrl() {
    String host = running.ingestHttpHost();
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + ingest.httpPort();
  }

  /** Where Prometheus reads the metrics of all services. */
  public String metricsUrl() {
    return admin.metricsUrl();
  }

  /** Stops everything, last started first. */
  @Override
  public void close() {
    closer.close();
  }
}
