package io.newswire.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.telemetry.HealthSource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthRouteTest {
  private static final HealthSource FEEDS = () -> Optional.of("a feed cannot be stored");

  private record Stage(Optional<String> problem, Optional<String> fatal, Optional<String> notReady)
      implements HealthSource {
    static Stage of(String state) {
      Optional<String> why = Optional.of(state);
      return switch (state) {
        case "runs" -> new Stage(Optional.empty(), Optional.empty(), Optional.empty());
        case "restores" -> new Stage(why, Optional.empty(), why);
        case "slow" -> new Stage(why, Optional.empty(), Optional.empty());
        default -> new Stage(why, why, why);
      };
    }
  }

  @ParameterizedTest
  @CsvSource({
    "runs,     200, 200, 200",
    "slow,     503, 200, 200",
    "restores, 503, 200, 503",
    "dead,     503, 503, 503",
  })
  void aProbeIsDownWhereItsQuestionIs(String state, int health, int live, int ready)
      throws Exception {
    try (HttpServer server = started(List.of(Stage.of(state)))) {
      assertThat(get(server, "/health").statusCode()).isEqualTo(health);
      assertThat(get(server, "/health/live").statusCode()).isEqualTo(live);
      assertThat(get(server, "/health/ready").statusCode()).isEqualTo(ready);
    }
  }

  @ParameterizedTest
  @CsvSource({"/health, 503", "/health/live, 200", "/health/ready, 200"})
  void aPartThatOnlyHasAProblemIsNoneOfTheProbes(String path, int status) throws Exception {
    try (HttpServer server = started(List.of(Stage.of("runs"), FEEDS))) {
      HttpResponse<String> answer = get(server, path);
      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(answer.body())
          .isIn(
              "{\"status\":\"up\"}",
              "{\"problems\":[\"a feed cannot be stored\"],\"status\":\"down\"}",
              "{\"status\":\"down\",\"problems\":[\"a feed cannot be stored\"]}");
    }
  }

  private static HttpServer started(List<HealthSource> sources) {
    NewswireConfig config = new NewswireConfig(Map.of(ConfigKeys.ADMIN_HTTP_PORT, 0));
    HttpServer server = HttpServer.admin(config, List.of(new HealthRoute(sources)));
    server.start();
    return server;
  }

  private static HttpResponse<String> get(HttpServer server, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
