package io.newswire.http;

import io.micrometer.core.instrument.Counter;
import io.newswire.telemetry.metrics.Meters;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;

/** Counts the requests of a server, refused ones too, by method and status. */
record RequestCount(HttpListener listener) implements RequestLog {
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE");

  @Override
  public void log(Request request, Response response) {
    String method = request.getMethod();
    Counter.builder("newswire.http.requests")
        .description("Requests, by method and status")
        .tag("server", listener.name().toLowerCase(Locale.ROOT))
        .tag("method", METHODS.contains(method) ? method : "other")
        .tag("status", Integer.toString(response.getStatus()))
        .register(Meters.REGISTRY)
        .increment();
  }
}
