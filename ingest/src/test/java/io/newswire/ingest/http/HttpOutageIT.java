package io.newswire.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.embedded.EmbeddedKafka;
import io.newswire.http.HttpServer;
import io.newswire.ingest.RawPublisher;
import io.newswire.ingest.extract.StandardExtractor;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.TestTopics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The door of a broker of its own, which is stopped and started again. */
class HttpOutageIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int MORE_THAN_MAY_WAIT = 200;

  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir private Path dir;
  private HttpServer server;

  @Test
  void whileKafkaIsSlowTooManyAreToldToWaitAndWhenItIsGoneAllAreTold() throws Exception {
    EmbeddedKafka kafka = EmbeddedKafka.start(dir, 0);
    NewswireConfig config =
        new NewswireConfig(
            Map.of(
                ConfigKeys.KAFKA_BOOTSTRAP_SERVERS,
                kafka.bootstrapServers(),
                ConfigKeys.INGEST_HTTP_PORT,
                0,
                "kafka.delivery.timeout.ms",
                20_000));
    TestTopics.create(config);
    try (RawPublisher publisher = new RawPublisher(config)) {
      server =
          new HttpServer(
              config, List.of(new ArticleRoutes(config, new StandardExtractor(config), publisher)));
      server.start();
      assertThat(push(0).join().statusCode()).isEqualTo(202);

      kafka.close();
      // Kafka's client waits for its broker: nobody can tell yet that it is gone for long.
      List<CompletableFuture<HttpResponse<String>>> waiting =
          IntStream.range(0, MORE_THAN_MAY_WAIT).mapToObj(this::push).toList();
      HttpResponse<String> tooMany =
          waiting.stream()
              .map(CompletableFuture::join)
              .filter(response -> response.statusCode() == 429)
              .findFirst()
              .orElseThrow();
      assertThat(tooMany.headers().firstValue("Retry-After")).hasValue("1");
      assertThat(tooMany.body()).contains("Kafka is slow, and too many documents wait for it");
      assertThat(waiting.stream().map(response -> response.join().statusCode()))
          .as("none is acknowledged before Kafka has it")
          .containsOnly(429, 503);
      assertThat(push(1).join().headers().firstValue("Retry-After")).hasValue("5");

      kafka = EmbeddedKafka.start(dir, Integer.parseInt(kafka.bootstrapServers().split(":")[1]));
      await("the door takes documents again")
          .atMost(PATIENCE)
          .until(() -> push(2).join().statusCode() == 202);
    } finally {
      server.close();
      kafka.close();
    }
  }

  private CompletableFuture<HttpResponse<String>> push(int number) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/articles".formatted(server.port())))
            .POST(BodyPublishers.ofString("<p>The pier is open. " + number))
            .build();
    return client.sendAsync(request, BodyHandlers.ofString());
  }
}
