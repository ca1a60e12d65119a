package io.newswire.launcher.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdminServerTest {
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void itHasMetricsAndTheHealthOfAllServices() throws Exception {
    try (AdminServer server =
        AdminServer.start(
            config(0), List.of(Optional::empty, () -> Optional.of("no connection to Kafka")))) {
      assertThat(server.movedPort()).isEmpty();
      HttpResponse<String> metrics = get(server.metricsUrl());
      assertThat(metrics.statusCode()).isEqualTo(200);
      assertThat(metrics.headers().firstValue("Content-Type")).get().asString().contains("text/");
      assertThat(metrics.body()).contains("# TYPE jvm_memory_used_bytes gauge");
      HttpResponse<String> health = get(server.metricsUrl().replace("metrics", "health"));
      assertThat(health.statusCode()).isEqualTo(503);
      assertThat(health.body()).contains("no connection to Kafka");
    }
  }

  @Test
  void aSecondOneTakesAnotherPortAndSaysSo() throws Exception {
    try (AdminServer first = AdminServer.start(config(0), List.of())) {
      int taken = URI.create(first.metricsUrl()).getPort();
      try (AdminServer second = AdminServer.start(config(taken), List.of())) {
        int port = URI.create(second.metricsUrl()).getPort();
        assertThat(second.movedPort())
            .hasValue(
                "Port %d (admin.http.port) is taken by another program; the admin server is at %d instead."
                    .formatted(taken, port));
        assertThat(get(second.metricsUrl()).statusCode()).isEqualTo(200);
      }
    }
  }

  private HttpResponse<String> get(String url) throws Exception {
    return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
  }

  private static NewswireConfig config(int port) {
    return new NewswireConfig(Map.of(ConfigKeys.ADMIN_HTTP_PORT, port));
  }
}
