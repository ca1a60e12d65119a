package io.newswire.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.apibuilder.EndpointGroup;
import io.newswire.http.HealthRoute;
import io.newswire.http.HttpServer;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.telemetry.HealthSource;
import io.newswire.testkit.RawConnection;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The health, the addresses and the metrics of the servers in the compose file. */
class ComposeHealthTest {
  private static final Properties NOTHING = new Properties();

  private final ComposeFile compose = ComposeFile.read();

  @Test
  void serversAreReachedByTheNameOfTheirServiceAndFromTheHost() throws Exception {
    NewswireConfig config = httpSettings();
    List<EndpointGroup> routes = List.of(new HealthRoute(List.of()));
    for (HttpServer made :
        List.of(new HttpServer(config, routes), HttpServer.admin(config, routes))) {
      try (HttpServer server = made) {
        server.start();

        for (String name : compose.ours()) {
          assertThat(health(server, name + ":8080"))
              .as(name)
              .startsWith(runs(name) ? "HTTP/1.1 200" : "HTTP/1.1 421");
        }
        for (String host : List.of("127.0.0.1:8080", "localhost:8080", "localhost")) {
          assertThat(health(server, host)).as(host).startsWith("HTTP/1.1 200");
        }
      }
    }
  }

  @Test
  void everyServiceIsHealthyAsSoonAsItIsReady() throws Exception {
    AtomicReference<String> starts = new AtomicReference<>("it starts");
    HealthSource feedIsAway =
        new HealthSource() {
          @Override
          public Optional<String> problem() {
            return Optional.of("a feed is away");
          }

          @Override
          public Optional<String> notReady() {
            return Optional.ofNullable(starts.get());
          }
        };
    try (HttpServer server =
        HttpServer.admin(httpSettings(), List.of(new HealthRoute(List.of(feedIsAway))))) {
      server.start();
      List<String> services = compose.ours().stream().filter(this::runs).toList();
      assertThat(services).hasSize(4);

      for (String name : services) {
        starts.set("it starts");
        assertThat(compose.isHealthy(name, server.port())).as(name).isFalse();
        starts.set(null);
        assertThat(compose.isHealthy(name, server.port())).as(name).isTrue();
      }
    }
  }

  @Test
  void otherContainersReachMetricsAndTheHostDoesNot() throws IOException {
    Properties settings = ComposeFile.properties("config/docker/newswire.properties");

    assertThat(settings).containsEntry(ConfigKeys.ADMIN_HTTP_HOST, "0.0.0.0");
    assertThat(settings).doesNotContainKey(ConfigKeys.ADMIN_HTTP_PORT);
    assertThat(new NewswireConfig(Map.of()).adminHttpPort()).isEqualTo(ComposeFile.ADMIN_PORT);
    for (String name : compose.ours()) {
      assertThat(compose.services().get(name).path("ports").toString())
          .as(name)
          .doesNotContain("" + ComposeFile.ADMIN_PORT);
    }
  }

  private boolean runs(String name) {
    return compose.command(name, NOTHING).get(0).equals("run");
  }

  /** As the configuration of the containers has them, but at ports that are free here. */
  private static NewswireConfig httpSettings() throws IOException {
    Map<String, Object> settings = new HashMap<>();
    ComposeFile.properties("config/docker/newswire.properties")
        .forEach((key, value) -> settings.put(key.toString(), value));
    settings.keySet().removeIf(key -> !key.contains(".http."));
    settings.put(ConfigKeys.INGEST_HTTP_PORT, 0);
    settings.put(ConfigKeys.ADMIN_HTTP_PORT, 0);
    return new NewswireConfig(settings);
  }

  private static String health(HttpServer server, String host) throws IOException {
    try (RawConnection connection = new RawConnection(server.port())) {
      return connection
          .send("GET /health HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(host))
          .readToEnd();
    }
  }
}
