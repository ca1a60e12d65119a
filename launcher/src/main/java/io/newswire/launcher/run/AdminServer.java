package io.newswire.launcher.run;

import io.newswire.http.HealthRoute;
import io.newswire.http.HttpServer;
import io.newswire.launcher.api.MetricsRoute;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.telemetry.HealthSource;
import java.util.List;
import java.util.Optional;

/**
 * What every process answers operators' tools: {@code /metrics}, and {@code /health} with the
 * probes of all its services.
 */
public final class AdminServer implements AutoCloseable {
  private final NewswireConfig config;
  private final HttpServer server;

  private AdminServer(NewswireConfig config, HttpServer server) {
    this.config = config;
    this.server = server;
  }

  /**
   * Starts it, at another port if that of the configuration is taken.
   *
   * @param services those of the process
   */
  public static AdminServer start(NewswireConfig config, List<? extends HealthSource> services) {
    HttpServer server;
    try {
      server = listening(config, services);
    } catch (IllegalStateException taken) {
      server = listening(config.with(ConfigKeys.ADMIN_HTTP_PORT, 0), services);
    }
    return new AdminServer(config, server);
  }

  private static HttpServer listening(
      NewswireConfig config, List<? extends HealthSource> services) {
    HttpServer server =
        HttpServer.admin(
            config, List.of(new MetricsRoute(), new HealthRoute(List.copyOf(services))));
    try {
      server.start();
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
    return server;
  }

  /** Where Prometheus reads the metrics. */
  public String metricsUrl() {
    return "http://%s:%d/metrics".formatted(config.adminHttpHost(), server.port());
  }

  /** A sentence that names the port used instead of the configured one; empty if it was free. */
  public Optional<String> movedPort() {
    return new MovedPort(
            "the admin server", ConfigKeys.ADMIN_HTTP_PORT, config.adminHttpPort(), server.port())
        .ifMoved()
        .map(MovedPort::toString);
  }

  @Override
  public void close() {
    server.close();
  }
}
