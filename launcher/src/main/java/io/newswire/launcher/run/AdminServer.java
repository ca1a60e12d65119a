package io.newswire.launcher.run;

import io.newswire.embedded.Ports;
import io.newswire.http.HealthRoute;
import io.newswire.http.HttpServer;
import io.newswire.launcher.api.MetricsRoute;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.telemetry.HealthSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every process answers operators' tools: {@code /metrics}, and {@code /health} with the
 * probes of all its services.
 */
public final class AdminServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(AdminServer.class);

  private final String host;
  private final HttpServer server;

  private AdminServer(String host, HttpServer server) {
    this.host = host;
    this.server = server;
  }

  /**
   * Starts it, at another port if that of the configuration is taken, which the log says.
   *
   * @param services those of the process
   */
  public static AdminServer start(NewswireConfig config, List<? extends HealthSource> services) {
    int port = Ports.free(config.adminHttpPort());
    HttpServer server =
        HttpServer.admin(
            config.with(ConfigKeys.ADMIN_HTTP_PORT, port),
            List.of(new MetricsRoute(), new HealthRoute(List.copyOf(services))));
    server.start();
    AdminServer started = new AdminServer(config.adminHttpHost(), server);
    if (config.adminHttpPort() != 0 && server.port() != config.adminHttpPort()) {
      log.warn(
          "Port {} ({}) is taken by another program; metrics are at {} instead",
          config.adminHttpPort(),
          ConfigKeys.ADMIN_HTTP_PORT,
          started.metricsUrl());
    }
    return started;
  }

  /** Where Prometheus reads the metrics. */
  public String metricsUrl() {
    return "http://%s:%d/metrics".formatted(host, server.port());
  }

  @Override
  public void close() {
    server.close();
  }
}
