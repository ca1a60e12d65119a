package io.newswire.launcher.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.embedded.Ports;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.telemetry.HealthSource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AdminServerTest {
  private static final int MANY_THREADS = 16;

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

  @Test
  void ofTwoThatStartAtOnceEachHasAPort() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < 5; round++) {
        int port = Ports.free(0);
        CyclicBarrier both = new CyclicBarrier(2);
        Callable<AdminServer> start =
            () -> {
              both.await();
              return AdminServer.start(config(port), List.of());
            };
        Set<String> urls = new HashSet<>();
        for (Future<AdminServer> started : threads.invokeAll(List.of(start, start))) {
          try (AdminServer server = started.get()) {
            assertThat(get(server.metricsUrl()).statusCode()).isEqualTo(200);
            urls.add(server.metricsUrl());
          }
        }
        assertThat(urls).hasSize(2);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void anAddressThatThisMachineDoesNotHaveIsRefusedWithTheKeyToChange() {
    NewswireConfig elsewhere = config(0).with(ConfigKeys.ADMIN_HTTP_HOST, "192.0.2.1");

    assertThatThrownBy(() -> AdminServer.start(elsewhere, List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("192.0.2.1")
        .hasMessageContaining("change admin.http.host");
  }

  @Test
  void itHasNoLogInAndNoPageOfAnotherServerReadsIt() throws Exception {
    String origin = "https://desk.example";
    NewswireConfig config = config(0).with(ConfigKeys.INGEST_HTTP_ALLOWED_ORIGINS, origin);
    try (AdminServer server = AdminServer.start(config, List.of())) {
      assertThat(get(server.metricsUrl().replace("metrics", "session")).statusCode())
          .isEqualTo(404);
      HttpRequest cross =
          HttpRequest.newBuilder(URI.create(server.metricsUrl())).header("Origin", origin).build();
      HttpResponse<String> answer = client.send(cross, BodyHandlers.ofString());
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
  }

  @Test
  void probesThatWaitTakeFewThreads() throws Exception {
    CountDownLatch asked = new CountDownLatch(MANY_THREADS / 2);
    CountDownLatch answer = new CountDownLatch(1);
    HealthSource slow =
        () -> {
          asked.countDown();
          awaitQuietly(answer);
          return Optional.empty();
        };
    try (AdminServer server = AdminServer.start(config(0), List.of(slow))) {
      URI health = URI.create(server.metricsUrl().replace("metrics", "health"));
      List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
      for (int i = 0; i < 3 * MANY_THREADS; i++) {
        HttpRequest request = HttpRequest.newBuilder(health).build();
        answers.add(client.sendAsync(request, BodyHandlers.ofString()));
      }
      assertThat(asked.await(2, TimeUnit.MINUTES)).isTrue();

      assertThat(Thread.getAllStackTraces().keySet())
          .filteredOn(thread -> thread.getName().startsWith("admin-"))
          .hasSizeBetween(1, MANY_THREADS);
      answer.countDown();
      for (CompletableFuture<HttpResponse<String>> future : answers) {
        assertThat(future.get(2, TimeUnit.MINUTES).statusCode()).isEqualTo(200);
      }
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpResponse<String> get(String url) throws Exception {
    return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
  }

  private static NewswireConfig config(int port) {
    return new NewswireConfig(Map.of(ConfigKeys.ADMIN_HTTP_PORT, port));
  }
}
