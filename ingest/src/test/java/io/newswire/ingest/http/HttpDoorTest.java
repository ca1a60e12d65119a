package io.newswire.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.ingest.RawPublisher;
import io.newswire.ingest.extract.StandardExtractor;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the door says without Kafka: port 9, discard, is nobody's. */
class HttpDoorTest {
  private static final NewswireConfig CONFIG =
      new NewswireConfig(
          Map.of(
              ConfigKeys.KAFKA_BOOTSTRAP_SERVERS,
              "127.0.0.1:9",
              "kafka.max.block.ms",
              100,
              ConfigKeys.INGEST_HTTP_PORT,
              0,
              ConfigKeys.INGEST_MAX_DOCUMENT_BYTES,
              1024));

  private final HttpClient client = HttpClient.newHttpClient();
  private final RawPublisher publisher = new RawPublisher(CONFIG);
  private final HttpServer server =
      new HttpServer(
          CONFIG,
          List.of(
              new HttpDoor(CONFIG, new StandardExtractor(CONFIG), publisher),
              new HealthRoute(() -> List.of("extraction waits for Kafka"))));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void close() {
    server.close();
    publisher.close();
  }

  @Test
  void anEmptyBodyIsRefused() throws Exception {
    assertRefused(
        post("", "text/html", BodyPublishers.noBody()),
        400,
        "the document is empty: send an article, a page or a file");
  }

  @Test
  void anEmptyJsonBodyIsRefusedForTheSameReason() throws Exception {
    assertRefused(
        post("", "application/json", BodyPublishers.noBody()),
        400,
        "the document is empty: send an article, a page or a file");
  }

  @Test
  void jsonThatDoesNotParseIsRefusedWithThePlace() throws Exception {
    HttpResponse<String> response = post("", "application/json", text("{\"text\":"));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("not one JSON object (line 1, column");
  }

  @Test
  void jsonOfAnyDeclaredTypeIsTriedAtOnce() throws Exception {
    String reason = "the JSON has neither \\\"text\\\" nor \\\"html\\\"; add one of them";

    assertRefused(post("", "application/json; charset=utf-8", text("{}")), 400, reason);
    assertRefused(post("", "application/ld+json", text("{}")), 400, reason);
    assertRefused(post("", "application/x-www-form-urlencoded", text(" {}")), 400, reason);
  }

  @Test
  void jsonThatIsNoObjectIsRefused() throws Exception {
    assertRefused(
        post("", "application/json", text("null")),
        400,
        "not one JSON object but null; push one article a record");
  }

  @Test
  void aBodyOverTheLimitIsRefused() throws Exception {
    assertRefused(
        post("", "text/html", text("x".repeat(1025))),
        413,
        "the document has more than the 1024 bytes allowed: send less, or raise"
            + " ingest.max.document.bytes");
  }

  @Test
  void aBodyOfUndeclaredLengthOverTheLimitIsRefused() throws Exception {
    BodyPublisher chunked =
        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[100_000]));

    assertThat(post("", "text/html", chunked).statusCode()).isEqualTo(413);
  }

  @Test
  void typesWithoutAnArticleAreRefused() throws Exception {
    assertRefused(
        post("", "image/png", text("x")),
        415,
        "Content-Type image/png is not supported: send one article, page or text document as the"
            + " body");
    assertThat(post("", "multipart/form-data; boundary=b", text("x")).statusCode()).isEqualTo(415);
  }

  @Test
  void aCompressedBodyIsRefused() throws Exception {
    HttpRequest request =
        request("", "text/html", text("x")).header("Content-Encoding", "gzip").build();

    assertRefused(
        client.send(request, BodyHandlers.ofString()),
        415,
        "Content-Encoding gzip is not supported: send it as it is");
  }

  @Test
  void aUrlThatIsNoWebAddressIsRefused() throws Exception {
    assertRefused(
        post("?url=pier", "text/html", text("x")),
        400,
        "url 'pier' is no absolute web address, such as https://example.org/news/7");
  }

  @Test
  void aKafkaThatIsAwayIsSaidSo() throws Exception {
    HttpResponse<String> response = post("", "text/html", text("<p>The pier is open.</p>"));

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(response.body()).contains("Kafka did not take it, so send it again later");
  }

  @Test
  void healthTellsTheProblems() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(uri("/health")).build();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body())
        .contains("\"status\":\"down\"")
        .contains("\"problems\":[\"extraction waits for Kafka\"]");
  }

  @Test
  void anUnknownPathIsAnErrorInJson() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(uri("/article")).build();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).startsWith("{\"error\":");
  }

  private static void assertRefused(HttpResponse<String> response, int status, String reason) {
    assertThat(response.body()).isEqualTo("{\"error\":\"%s\"}", reason);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
  }

  private HttpResponse<String> post(String query, String type, BodyPublisher body)
      throws Exception {
    return client.send(request(query, type, body).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String query, String type, BodyPublisher body) {
    return HttpRequest.newBuilder(uri("/articles" + query)).header("Content-Type", type).POST(body);
  }

  private static BodyPublisher text(String text) {
    return BodyPublishers.ofString(text);
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:%d%s".formatted(server.port(), path));
  }
}
