package io.newswire.ingest.http;

import io.newswire.http.HealthRoute;
import io.newswire.http.HttpServer;
import io.newswire.ingest.RawPublisher;
import io.newswire.ingest.extract.StandardExtractor;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A door whose Kafka is away: port 9, discard, is nobody's. It takes 1,024 bytes. */
final class NoKafka implements AutoCloseable {
  private static final NewswireConfig CONFIG =
      new NewswireConfig(
          Map.of(
              ConfigKeys.KAFKA_BOOTSTRAP_SERVERS,
              "127.0.0.1:9",
              "kafka.max.block.ms",
              100,
              ConfigKeys.INGEST_HTTP_PORT,
              0,
              ConfigKeys.INGEST_HTTP_MAX_REQUEST_BYTES,
              10_000,
              ConfigKeys.INGEST_MAX_DOCUMENT_BYTES,
              1024));

  private final HttpClient client = HttpClient.newHttpClient();
  private final RawPublisher publisher = new RawPublisher(CONFIG);
  private final HttpServer server =
      new HttpServer(
          CONFIG,
          List.of(
              new ArticleRoutes(CONFIG, new StandardExtractor(CONFIG), publisher),
              new HealthRoute(List.of(() -> Optional.of("extraction waits for Kafka")))));

  NoKafka() {
    server.start();
  }

  int port() {
    return server.port();
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(uri(path)));
  }

  HttpResponse<String> delete(String path) throws Exception {
    return send(HttpRequest.newBuilder(uri(path)).DELETE());
  }

  HttpResponse<String> post(String query, String type, BodyPublisher body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri("/articles" + query)).header("Content-Type", type).POST(body);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:%d%s".formatted(server.port(), path));
  }

  @Override
  public void close() {
    server.close();
    publisher.close();
  }
}
