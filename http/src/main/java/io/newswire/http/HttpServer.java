package io.newswire.http;

import io.javalin.Javalin;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinLogger;
import io.newswire.http.access.AccessFilter;
import io.newswire.http.access.KeylessRoutes;
import io.newswire.http.access.Publishers;
import io.newswire.http.client.RetryAfter;
import io.newswire.http.limit.HttpLimits;
import io.newswire.model.Json;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP server of a process: that of the ingest service, or that of operators' tools. Its answers
 * are JSON, errors as {@code {"error"}}, unless a route sets another type.
 */
public final class HttpServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(HttpServer.class);

  /** What Javalin answers when Jetty says that the connection is closed. */
  private static final int CUT_OFF = io.javalin.http.HttpStatus.CLIENT_CLOSED_REQUEST.getCode();

  private final NewswireConfig config;
  private final HttpListener listener;
  private final Publishers publishers;
  private final Javalin javalin;

  /**
   * Makes a server that is not started, for {@code ingest.http.host} and {@code ingest.http.port}.
   *
   * @param routes each adds its endpoints with {@link io.javalin.apibuilder.ApiBuilder}; none is
   *     reached by a request that {@link AccessFilter} refuses
   * @throws org.apache.kafka.common.config.ConfigException if the file of publishers is wrong
   */
  public HttpServer(NewswireConfig config, List<EndpointGroup> routes) {
    this(config, HttpListener.INGEST, Publishers.of(config), routes);
  }

  /**
   * A server for {@code admin.http.host} and {@code admin.http.port}, that asks for no key, has no
   * log-in, and lets no page of another server read it. It is not started.
   */
  public static HttpServer admin(NewswireConfig config, List<EndpointGroup> routes) {
    NewswireConfig own =
        config
            .with(ConfigKeys.INGEST_HTTP_PUBLISHERS, "")
            .with(ConfigKeys.INGEST_HTTP_ALLOWED_ORIGINS, "");
    return new HttpServer(own, HttpListener.ADMIN, Publishers.of(own), routes);
  }

  private HttpServer(
      NewswireConfig config,
      HttpListener listener,
      Publishers publishers,
      List<EndpointGroup> routes) {
    this.config = config;
    this.listener = listener;
    this.publishers = publishers;
    AccessFilter access =
        new AccessFilter(publishers, HttpLimits.of(config), Clock.systemUTC(), keyless(routes));
    JavalinLogger.startupInfo = false;
    javalin = Javalin.create(settings -> set(settings, config, listener, access, routes));
  }

  private static List<KeylessRoutes> keyless(List<EndpointGroup> routes) {
    return routes.stream()
        .filter(KeylessRoutes.class::isInstance)
        .map(KeylessRoutes.class::cast)
        .toList();
  }

  private static void set(
      JavalinConfig settings,
      NewswireConfig config,
      HttpListener listener,
      AccessFilter access,
      List<EndpointGroup> routes) {
    settings.startup.showJavalinBanner = false;
    settings.startup.startupWatcherEnabled = false;
    JettySetup.set(settings.jetty, config, listener, access);
    if (listener == HttpListener.INGEST) {
      settings.routes.apiBuilder(access.routes());
    }
    routes.forEach(settings.routes::apiBuilder);
    settings.routes.exception(HttpResponseException.class, HttpServer::refused);
    settings.routes.exception(UnsupportedCharsetException.class, HttpServer::unreadable);
    settings.routes.exception(IllegalCharsetNameException.class, HttpServer::unreadable);
    settings.routes.exception(Exception.class, HttpServer::failed);
    settings.routes.error(CUT_OFF, HttpServer::cutOff);
  }

  private static void refused(HttpResponseException refusal, Context context) {
    retryAfter(context, refusal.getStatus());
    reply(context, refusal.getStatus(), Map.of("error", refusal.getMessage()));
  }

  /** A client that is still there meets it while this server stops. */
  private static void cutOff(Context context) {
    refused(
        new HttpResponseException(
            HttpStatus.SC_SERVICE_UNAVAILABLE,
            "the connection was closed before the request was done, as when this server stops: send"
                + " it again"),
        context);
  }

  /** Sets the header that says when to come again, where the status asks for that. */
  public static void retryAfter(Context context, int status) {
    RetryAfter.of(status).ifPresent(seconds -> context.header(RetryAfter.HEADER, seconds));
  }

  /** The route has read the body as text, in a charset that nobody knows. */
  private static void unreadable(IllegalArgumentException unknown, Context context) {
    reply(
        context,
        HttpStatus.SC_UNSUPPORTED_MEDIA_TYPE,
        Map.of(
            "error",
            "the charset '%s' in Content-Type is unknown: send UTF-8"
                .formatted(unknown.getMessage())));
  }

  private static void failed(Exception failure, Context context) {
    log.error("{} {} failed", context.method(), context.path(), failure);
    reply(
        context,
        HttpStatus.SC_INTERNAL_SERVER_ERROR,
        Map.of("error", "failed with " + failure + ": see the service's log"));
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
      javalin.start(listener.host(config), listener.port(config));
    } catch (JavalinBindException e) {
      throw new IllegalStateException(
          "cannot listen on %s:%d (%s): %s"
              .formatted(
                  listener.host(config), listener.port(config), e.getMessage(), listener.remedy()),
          e);
    }
    if (publishers.isEmpty() && !isLoopback(listener.host(config))) {
      log.warn(
          "Everybody who reaches {}:{} may {}",
          listener.host(config),
          port(),
          listener.whatAnybodyMay());
    }
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
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
