package io.newswire.ingest;

import io.javalin.apibuilder.EndpointGroup;
import io.newswire.http.HealthRoute;
import io.newswire.http.HttpServer;
import io.newswire.ingest.extract.ArticleExtractor;
import io.newswire.ingest.feed.FeedPoller;
import io.newswire.ingest.folder.FolderWatcher;
import io.newswire.ingest.http.ArticleRoutes;
import io.newswire.kafka.HangingTransactions;
import io.newswire.model.config.NewswireConfig;
import io.newswire.telemetry.HealthSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ingest service: the HTTP server, the folder and the feeds, as configured, and the extraction.
 * It also ends {@link HangingTransactions}, of all services.
 */
public final class IngestService implements AutoCloseable {
  private final RawPublisher publisher;
  private final ExtractionWorker worker;
  private final Optional<FolderWatcher> folder;
  private final Optional<FeedPoller> feeds;
  private final HangingTransactions hanging;
  private final List<HealthSource> monitored = new ArrayList<>();
  private final HttpServer http;

  /**
   * Makes a service that is not started.
   *
   * @param extractor used by many threads at the same time
   * @param moreRoutes what else the HTTP server of this process is to answer; of those that are
   *     {@link HealthSource} the health reports too
   */
  public IngestService(
      NewswireConfig config, ArticleExtractor extractor, List<EndpointGroup> moreRoutes) {
    publisher = new RawPublisher(config);
    worker = new ExtractionWorker(config, extractor);
    folder =
        config.ingestFolder().isBlank()
            ? Optional.empty()
            : Optional.of(new FolderWatcher(config, publisher, extractor));
    feeds = config.feedsThreads() == 0 ? Optional.empty() : Optional.of(new FeedPoller(config));
    hanging = new HangingTransactions(config);
    monitored.add(worker);
    folder.ifPresent(it -> monitored.add(it::problem));
    feeds.ifPresent(monitored::add);
    for (EndpointGroup route : moreRoutes) {
      if (route instanceof HealthSource source) {
        monitored.add(source);
      }
    }
    List<EndpointGroup> routes = new ArrayList<>(moreRoutes);
    routes.add(new ArticleRoutes(config, extractor, publisher));
    routes.add(new HealthRoute(monitored));
    http = new HttpServer(config, routes);
  }

  /**
   * Starts, once; does not wait for Kafka.
   *
   * @throws IllegalStateException if the HTTP port cannot be had; nothing is started then
   */
  public void start() {
    http.start();
    hanging.start();
    worker.start();
    folder.ifPresent(FolderWatcher::start);
    feeds.ifPresent(FeedPoller::start);
  }

  /** The port of the HTTP server, also where the configuration says 0. */
  public int httpPort() {
    return http.port();
  }

  /** The parts that may not work. */
  public List<HealthSource> monitored() {
    return List.copyOf(monitored);
  }

  /**
   * Takes no more documents, then ends the worker; what is on {@code news.raw} waits for the next.
   */
  @Override
  public void close() {
    http.close();
    feeds.ifPresent(FeedPoller::close);
    folder.ifPresent(FolderWatcher::close);
    publisher.close();
    worker.close();
    hanging.close();
  }
}
