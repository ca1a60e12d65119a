package io.newswire.ingest.http;

import io.javalin.Javalin;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinLogger;
import io.newswire.model.Json;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one HTTP server of a process; all that it answers is JSON, errors as {@code {"error"}}. */
public final class HttpServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(HttpServer.class);

  private final NewswireConfig config;
  private final Javalin javalin;

  /**
   * Makes a server that is not started, for {@code ingest.http.host} and {@code ingest.http.port}.
   *
   * @param routes each adds its endpoints with {@link io.javalin.apibuilder.ApiBuilder}
   */
  public HttpServer(NewswireConfig config, List<EndpointGroup> routes) {
    this.config = config;
    JavalinLogger.startupInfo = false;
    javalin =
        Javalin.create(settings -> set(settings, routes))
            .exception(HttpResponseException.class, HttpServer::refused)
            .exception(Exception.class, HttpServer::failed);
  }

  private static void set(JavalinConfig settings, List<EndpointGroup> routes) {
    settings.showJavalinBanner = false;
    settings.startupWatcherEnabled = false;
    routes.forEach(settings.router::apiBuilder);
  }

  private static void refused(HttpResponseException refusal, Context context) {
    reply(context, refusal.getStatus(), Map.of("error", refusal.getMessage()));
  }

  private static void failed(Exception failure, Context context) {
    log.error("{} {} failed", context.method(), context.path(), failure);
    reply(context, 500, Map.of("error", "failed with " + failure + ": see the service's log"));
  }

  /** Answers with a value as JSON. */
  public static void reply(Context context, int status, Object value) {
    context.status(status).contentType("application/json").result(Json.bytes(value));
  }

  /**
   * Binds the port.
   *
   * @throws IllegalStateException if that fails; the message names the keys to change
   */
  public void start() {
    try {
      javalin.start(config.ingestHttpHost(), config.ingestHttpPort());
    } catch (JavalinBindException e) {
      throw new IllegalStateException(
          "cannot listen on %s:%d (%s): change %s or %s"
              .formatted(
                  config.ingestHttpHost(),
                  config.ingestHttpPort(),
                  e.getMessage(),
                  ConfigKeys.INGEST_HTTP_HOST,
                  ConfigKeys.INGEST_HTTP_PORT),
          e);
    }
  }

  /** The port in use, also where the configuration says 0. */
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
