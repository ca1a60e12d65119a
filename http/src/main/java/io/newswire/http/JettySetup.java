package io.newswire.http;

import io.javalin.config.JettyConfig;
import io.newswire.http.access.AccessFilter;
import io.newswire.http.guard.HeaderDeadline;
import io.newswire.http.guard.JsonErrors;
import io.newswire.http.guard.LingeringClose;
import io.newswire.http.guard.LingeringEndPoint;
import io.newswire.http.guard.RequestGuard;
import io.newswire.http.guard.SecurityHeaders;
import io.newswire.model.config.NewswireConfig;
import jakarta.servlet.DispatcherType;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/**
 * Jetty as this server wants it: strict about HTTP, so that a proxy before it and this server never
 * see different requests; guarded before any servlet; and patient with nobody.
 */
final class JettySetup {
  private static final int IDLE_BETWEEN_REQUESTS = 3;
  private static final int FEWEST_THREADS = 8;
  private static final long LONGEST_BODIES_DISCARDED = 2;
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE");
  private static final Set<String> HEADERS =
      Set.of(
          "Authorization",
          "X-API-Key",
          "Content-Type",
          "Idempotency-Key",
          "url",
          "source",
          "id",
          "If-Match",
          "If-None-Match",
          "If-Modified-Since",
          "Last-Event-ID",
          "MCP-Protocol-Version");
  private static final Set<String> EXPOSED =
      Set.of("Retry-After", "Idempotent-Replayed", "ETag", "Content-Disposition");

  private JettySetup() {}

  static void set(
      JettyConfig jetty, NewswireConfig config, HttpListener listener, AccessFilter access) {
    QueuedThreadPool threads = new QueuedThreadPool(listener.mostThreads(), FEWEST_THREADS);
    threads.setName(listener.threadName());
    jetty.threadPool = threads;
    ScheduledExecutorScheduler scheduler = new ScheduledExecutorScheduler("http-deadlines", true);
    HeaderDeadline deadline =
        new HeaderDeadline(
            config.ingestHttpIdleTimeout().multipliedBy(IDLE_BETWEEN_REQUESTS), scheduler);
    jetty.modifyServer(
        server -> {
          server.addBean(scheduler, true);
          server.setErrorHandler(new JsonErrors());
          server.setRequestLog(new RequestCount(listener));
          server.setHandler(wrap(deadline, config));
        });
    jetty.modifyHttpConfiguration(http -> set(http, config));
    jetty.addConnector((server, http) -> connector(server, http, config, listener, deadline));
    FilterHolder filter = new FilterHolder(access);
    filter.setAsyncSupported(true);
    jetty.modifyServletContextHandler(
        handler -> {
          handler.setErrorHandler(new JsonErrors());
          handler.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST));
        });
  }

  private static Handler wrap(HeaderDeadline deadline, NewswireConfig config) {
    RequestGuard guard = new RequestGuard(config);
    deadline.setHandler(guard);
    List<String> origins = config.ingestHttpAllowedOrigins();
    if (!origins.isEmpty()) {
      guard.setHandler(crossOrigin(origins));
    }
    return deadline;
  }

  private static Handler crossOrigin(List<String> origins) {
    CrossOriginHandler handler = new CrossOriginHandler();
    handler.setAllowedOriginPatterns(
        origins.stream().map(origin -> "(?i)\\Q" + origin + "\\E").collect(Collectors.toSet()));
    handler.setAllowedMethods(METHODS);
    handler.setAllowedHeaders(HEADERS);
    handler.setExposedHeaders(EXPOSED);
    return handler;
  }

  private static void set(HttpConfiguration http, NewswireConfig config) {
    http.setHttpCompliance(HttpCompliance.STRICT);
    http.setUriCompliance(UriCompliance.DEFAULT);
    http.setSendServerVersion(false);
    http.setIdleTimeout(config.ingestHttpIdleTimeout().toMillis());
    http.addCustomizer(new SecurityHeaders());
  }

  private static ServerConnector connector(
      Server server,
      HttpConfiguration http,
      NewswireConfig config,
      HttpListener listener,
      HeaderDeadline deadline) {
    Duration patience = config.ingestHttpIdleTimeout().multipliedBy(IDLE_BETWEEN_REQUESTS);
    LingeringClose lingering =
        new LingeringClose(patience, LONGEST_BODIES_DISCARDED * config.ingestHttpMaxRequestBytes());
    ServerConnector connector =
        new ServerConnector(server, new HttpConnectionFactory(http)) {
          @Override
          protected SocketChannelEndPoint newEndPoint(
              SocketChannel channel, ManagedSelector selector, SelectionKey key) {
            LingeringEndPoint endPoint =
                new LingeringEndPoint(channel, selector, key, getScheduler(), lingering);
            endPoint.setIdleTimeout(getIdleTimeout());
            return endPoint;
          }
        };
    connector.addBean(lingering, true);
    connector.setHost(listener.host(config));
    connector.setPort(listener.port(config));
    connector.setIdleTimeout(patience.toMillis());
    connector.addBean(deadline, false);
    return connector;
  }
}
