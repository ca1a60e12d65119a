package io.newswire.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.http.HealthRoute;
import io.newswire.http.HttpServer;
import io.newswire.ingest.RawPublisher;
import io.newswire.ingest.extract.StandardExtractor;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.RawConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients that promise a body and do not send it. The first bytes of it come where threads are to
 * be held: a server may begin with a request only when there is something to read.
 */
class SlowClientsTest {
  private static final int MANY = 260;
  private static final Duration DRIP = Duration.ofMillis(20);
  private static final String KEY = "herald-0123456789abcdef";
  private static final String OTHER_KEY = "ledger-0123456789abcdef";

  private final List<RawConnection> slow = new ArrayList<>();
  @TempDir private Path folder;
  private RawPublisher publisher;
  private HttpServer server;

  @AfterEach
  void close() throws IOException {
    for (RawConnection connection : slow) {
      connection.close();
    }
    server.close();
    publisher.close();
  }

  private void start(Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(more);
    settings.put(ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, "127.0.0.1:9");
    settings.put("kafka.max.block.ms", 100);
    settings.put(ConfigKeys.INGEST_HTTP_PORT, 0);
    NewswireConfig config = new NewswireConfig(settings);
    publisher = new RawPublisher(config);
    server =
        new HttpServer(
            config,
            List.of(
                new ArticleRoutes(config, new StandardExtractor(config), publisher),
                new HealthRoute(List.of())));
    server.start();
  }

  private Map<String, Object> publishers() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("publishers.properties"),
            "herald.key=%s\nherald.secret=%s\nledger.key=%s\n".formatted(KEY, KEY, OTHER_KEY));
    return Map.of(ConfigKeys.INGEST_HTTP_PUBLISHERS, file.toString());
  }

  @Test
  void healthIsAnsweredWhateverNumberOfSlowBodiesThereIs() throws Exception {
    start(Map.of());
    for (String type : List.of("text/html", "application/x-ndjson")) {
      for (int i = 0; i < MANY; i++) {
        slow.add(begin("POST /articles", "Content-Type: " + type, 10_000_000).send("<p>"));
      }
    }
    for (int i = 0; i < MANY; i++) {
      slow.add(begin("PUT /rules/7", "Content-Type: application/json", 10_000));
      slow.add(new RawConnection(server.port()).send("GET /search?q=pier HTTP/1.1\r\nHost:"));
    }

    assertThat(ask("GET /health", "")).startsWith("HTTP/1.1 200");
  }

  @Test
  void slowBodiesOfOnePublisherLeavePlacesToTheOthers() throws Exception {
    start(publishers());
    String herald = "Authorization: Bearer " + KEY;
    for (int i = 0; i < MANY; i++) {
      slow.add(begin("POST /articles", herald, 10_000_000).send("<p>"));
    }
    // All that got no place are told so; the first ones still wait for their bodies.
    assertThat(slow.get(MANY - 1).readLine()).isEqualTo("HTTP/1.1 429 Too Many Requests");

    assertThat(ask("POST /articles", herald)).startsWith("HTTP/1.1 429").contains("Retry-After: 1");
    assertThat(ask("POST /articles", "Authorization: Bearer " + OTHER_KEY))
        .startsWith("HTTP/1.1 503")
        .contains("Kafka did not take it");
  }

  @Test
  void anUnknownPublisherIsRefusedBeforeAByteOfItsBodyIsRead() throws Exception {
    start(publishers());
    for (String who :
        List.of(
            "X-Nobody: 1",
            "Authorization: Bearer nobody-0123456789abcdef",
            "Authorization: Basic aGVyYWxkOmhlcmFsZA==",
            "Authorization: HMAC-SHA256 publisher=nobody,timestamp=%d,signature=00"
                .formatted(System.currentTimeMillis() / 1000),
            "Authorization: HMAC-SHA256 publisher=herald,timestamp=7,signature=00",
            "Authorization: HMAC-SHA256 publisher=herald,timestamp=%d,signature=00,body=00"
                .formatted(System.currentTimeMillis() / 1000))) {
      try (RawConnection connection = begin("POST /articles", who, 10_000_000)) {
        assertThat(connection.readToEnd()).as(who).startsWith("HTTP/1.1 401").contains("close");
      }
    }
  }

  @Test
  void bodiesThatNobodyHasVerifiedAreFew() throws Exception {
    start(publishers());
    String signed =
        "Authorization: HMAC-SHA256 publisher=herald,timestamp=%d,signature=00"
            .formatted(System.currentTimeMillis() / 1000);
    for (int i = 0; i < MANY; i++) {
      slow.add(begin("POST /articles", signed, 10_000_000).send("<p>"));
    }
    assertThat(slow.get(MANY - 1).readLine()).isEqualTo("HTTP/1.1 429 Too Many Requests");
    assertThat(ask("POST /articles", "Authorization: Bearer " + KEY))
        .startsWith("HTTP/1.1 503")
        .contains("Kafka did not take it");
  }

  @Test
  void aBodyThatPausesOrDripsIsGivenUpAndItsPlaceIsFree() throws Exception {
    start(
        Map.of(
            ConfigKeys.INGEST_HTTP_IDLE_TIMEOUT_MS,
            300,
            ConfigKeys.INGEST_HTTP_BODY_MIN_RATE,
            1_000_000));
    try (RawConnection pausing = begin("POST /articles", "X-Note: a", 10_000);
        RawConnection dripping = begin("POST /articles", "X-Note: a", 10_000)) {
      drip(dripping);
      assertThat(dripping.readToEnd())
          .matches("(?s)|HTTP/1.1 408 .*came too slowly.*at least 1000000 bytes a second.*");
      assertThat(pausing.readToEnd())
          .startsWith("HTTP/1.1 408")
          .contains("the body came too slowly (0 bytes", "ingest.http.body.min.rate");
    }
  }

  @Test
  void aBodyMustBeThereByItsDeadline() throws Exception {
    start(
        Map.of(
            ConfigKeys.INGEST_HTTP_IDLE_TIMEOUT_MS,
            1000,
            ConfigKeys.INGEST_HTTP_BODY_TIMEOUT_MS,
            300,
            ConfigKeys.INGEST_HTTP_BODY_MIN_RATE,
            0));
    try (RawConnection dripping = begin("POST /articles", "X-Note: a", 10_000)) {
      drip(dripping);
      assertThat(dripping.readToEnd()).matches("(?s)|HTTP/1.1 408 .*");
    }
  }

  @Test
  void aHeadThatDripsIsGivenUp() throws Exception {
    start(Map.of(ConfigKeys.INGEST_HTTP_IDLE_TIMEOUT_MS, 300));
    try (RawConnection connection = new RawConnection(server.port())) {
      connection.send("GET /health HTTP/1.1\r\nX-Note: ");
      drip(connection);
      assertThat(connection.readToEnd()).isEmpty();
    }
  }

  /** Sends a byte after the other until the server has had enough. */
  private static void drip(RawConnection connection) {
    await().pollInterval(DRIP).until(() -> isClosedFor(connection));
  }

  private static boolean isClosedFor(RawConnection connection) {
    try {
      connection.send("a");
      return false;
    } catch (IOException closed) {
      return true;
    }
  }

  private RawConnection begin(String route, String header, int length) throws IOException {
    return new RawConnection(server.port())
        .send(
            "%s HTTP/1.1\r\nHost: localhost\r\n%s\r\nContent-Length: %d\r\n\r\n"
                .formatted(route, header, length));
  }

  private String ask(String route, String header) throws IOException {
    String body = route.startsWith("POST") ? "<p>The pier is open." : "";
    try (RawConnection connection = new RawConnection(server.port())) {
      return connection
          .send(
              "%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%sContent-Length: %d\r\n\r\n%s"
                  .formatted(route, header.isEmpty() ? "" : header + "\r\n", body.length(), body))
          .readToEnd();
    }
  }
}
