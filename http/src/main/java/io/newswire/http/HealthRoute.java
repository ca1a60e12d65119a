package io.newswire.http;

import static io.javalin.apibuilder.ApiBuilder.get;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.hc.core5.http.HttpStatus;

/**
 * {@code GET /health}: 200 with {@code {"status":"up"}}, or 503 with {@code "down"} and the
 * problems.
 *
 * <p>The problems are asked for at every request; an empty list means up.
 */
public record HealthRoute(Supplier<List<String>> problems) implements EndpointGroup {
  @Override
  public void addEndpoints() {
    get("/health", this::health);
  }

  private void health(Context context) {
    List<String> now = problems.get();
    if (now.isEmpty()) {
      HttpServer.reply(context, HttpStatus.SC_OK, Map.of("status", "up"));
    } else {
      HttpServer.reply(
          context, HttpStatus.SC_SERVICE_UNAVAILABLE, Map.of("status", "down", "problems", now));
    }
  }
}
