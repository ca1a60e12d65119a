package io.newswire.http;

import static io.javalin.apibuilder.ApiBuilder.get;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.newswire.telemetry.HealthSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.hc.core5.http.HttpStatus;

/**
 * {@code GET /health}: 200 with {@code {"status":"up"}}, or 503 with {@code "down"} and the
 * problems. For probes, {@code /health/live} is down if only a restart of the process helps, and
 * {@code /health/ready} while the process does not do its work, for example while it starts.
 *
 * @param sources asked at every request
 */
public record HealthRoute(List<HealthSource> sources) implements EndpointGroup {
  @Override
  public void addEndpoints() {
    get("/health", context -> answer(context, HealthSource::problem));
    get("/health/live", context -> answer(context, HealthSource::fatal));
    get("/health/ready", context -> answer(context, HealthSource::notReady));
  }

  private void answer(Context context, Function<HealthSource, Optional<String>> problem) {
    List<String> now = sources.stream().map(problem).flatMap(Optional::stream).toList();
    if (now.isEmpty()) {
      HttpServer.reply(context, HttpStatus.SC_OK, Map.of("status", "up"));
    } else {
      HttpServer.reply(
          context, HttpStatus.SC_SERVICE_UNAVAILABLE, Map.of("status", "down", "problems", now));
    }
  }
}
