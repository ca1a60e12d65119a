package io.newswire.launcher.api;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.newswire.launcher.api.ApiErrors.translate;

import io.javalin.apibuilder.EndpointGroup;
import io.newswire.admin.rejected.RejectedTopic;
import io.newswire.admin.rules.RuleStore;
import io.newswire.admin.status.IndexFigures;
import io.newswire.admin.status.PipelineStatus;
import io.newswire.admin.status.StatusReader;
import io.newswire.deliver.destination.DestinationLabels;
import io.newswire.deliver.destination.Destinations;
import io.newswire.http.HttpServer;
import io.newswire.index.search.NewsSearch;
import io.newswire.model.config.NewswireConfig;
import io.newswire.telemetry.metrics.Meters;
import io.newswire.telemetry.metrics.Meters.Binding;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.hc.core5.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET /status}: what {@code newswire status --json} prints. All who ask within five seconds
 * get the same answer; 503 if Kafka does not answer. The same figures are metrics, until this is
 * closed.
 */
public final class StatusRoutes implements EndpointGroup, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(StatusRoutes.class);
  private static final Duration GOOD_FOR = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final SharedAnswer<PipelineStatus> status;
  private final StatusMetrics metrics;
  private Binding binding = () -> {};

  /**
   * Asks nothing yet.
   *
   * @param rules what stays open belongs to the caller
   * @param rejected stays the caller's to close
   * @param search empty until Elasticsearch has started
   */
  public StatusRoutes(
      NewswireConfig config,
      RuleStore rules,
      RejectedTopic rejected,
      Supplier<Optional<NewsSearch>> search) {
    StatusReader reader =
        new StatusReader(
            config, rules, rejected, () -> new RunningSearch(search).ask(IndexFigures::read));
    status = new SharedAnswer<>("status", GOOD_FOR, PATIENCE, reader::read);
    metrics = new StatusMetrics(this::find, new DestinationLabels(new Destinations(config)));
  }

  /** Empty where there is no answer, so that a scrape has all other metrics. */
  private Optional<PipelineStatus> find() {
    try {
      return Optional.of(status.get());
    } catch (TimeoutException | RuntimeException e) {
      log.debug("A scrape has no status", e);
      return Optional.empty();
    }
  }

  @Override
  public void addEndpoints() {
    binding = Meters.collector(metrics);
    get(
        "/status",
        translate(
            context -> {
              SearchParameters.none(context);
              HttpServer.reply(context, HttpStatus.SC_OK, status.getForRequest());
            }));
  }

  @Override
  public void close() {
    binding.close();
  }
}
