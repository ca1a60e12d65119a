package io.newswire.http.guard;

import static io.javalin.apibuilder.ApiBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.newswire.http.HealthRoute;
import io.newswire.http.HttpServer;
import io.newswire.http.limit.HttpLimits;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.RawConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that send all before they look for an answer, or never stop sending. */
@Timeout(60)
class LingeringCloseTest {
  private static final int LONGEST = 20_000_000;
  private static final String KEY = "herald-0123456789abcdef";

  // More than the buffers of both ends hold.
  private static final String PIECE = "a".repeat(1_000_000);
  private static final int PIECES = 16;

  private final List<RawConnection> open = new ArrayList<>();
  @TempDir private Path folder;
  private HttpServer server;

  @AfterEach
  void close() throws IOException {
    for (RawConnection connection : open) {
      connection.close();
    }
    server.close();
  }

  private void start(Map<String, Object> more) throws IOException {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ConfigKeys.INGEST_HTTP_PORT, 0);
    settings.put(ConfigKeys.INGEST_HTTP_MAX_REQUEST_BYTES, LONGEST);
    settings.put(
        ConfigKeys.INGEST_HTTP_PUBLISHERS,
        Files.writeString(folder.resolve("publishers.properties"), "herald.key=" + KEY + "\n")
            .toString());
    settings.putAll(more);
    server =
        new HttpServer(
            new NewswireConfig(settings),
            List.of(new HealthRoute(List.of()), () -> post("/articles", LingeringCloseTest::take)));
    server.start();
  }

  private static void take(Context context) {
    if (context.req().getContentLengthLong() > LONGEST) {
      throw new HttpResponseException(413, "too long", Map.of());
    }
    context.result(context.bodyAsBytes());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "401, nobody-0123456789abcdef, localhost, /articles, Content-Length: 16000000",
    "401, nobody-0123456789abcdef, localhost, /articles, Content-Length: 30000000",
    "413, herald-0123456789abcdef, localhost, /articles, Content-Length: 30000000",
    "421, herald-0123456789abcdef, other.example, /articles, Content-Length: 16000000",
    "400, herald-0123456789abcdef, localhost, /articles?%zz, Content-Length: 16000000",
    "400, herald-0123456789abcdef, localhost, /articles, Transfer-Encoding: chunked",
    "404, herald-0123456789abcdef, localhost, /nothing, Content-Length: 16000000",
    "400, herald-0123456789abcdef, localhost, /articles, Transfer-Encoding: xchunked",
  })
  void whoSendsAllBeforeItLooksForAnAnswerFindsOne(
      String status, String key, String host, String target, String length) throws Exception {
    start(Map.of());
    try (RawConnection connection = begin(key, host, target, length)) {
      for (int i = 0; i < PIECES; i++) {
        connection.send(PIECE);
      }

      assertThat(connection.readToEnd())
          .startsWith("HTTP/1.1 " + status)
          .containsIgnoringCase("Connection: close")
          .contains("{\"error\":");
    }
  }

  @Test
  void aBodyThatComesTooSlowlyIsAnsweredThoughTheRestComesLater() throws Exception {
    start(Map.of(ConfigKeys.INGEST_HTTP_IDLE_TIMEOUT_MS, 300));
    try (RawConnection connection =
        begin(KEY, "localhost", "/articles", "Content-Length: 16000000")) {
      assertThat(connection.readLine()).startsWith("HTTP/1.1 408");

      connection.send(PIECE);
      assertThat(connection.readToEnd()).contains("the body came too slowly");
    }
  }

  @Test
  void whoSendsFarMoreThanIsAllowedIsCutOff() throws Exception {
    start(Map.of(ConfigKeys.INGEST_HTTP_MAX_REQUEST_BYTES, 1_000_000));
    try (RawConnection connection =
        begin(KEY, "localhost", "/articles", "Content-Length: 1000000000")) {
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 1000; i++) {
                  connection.send(PIECE);
                }
              })
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void whoDripsIsCutOff() throws Exception {
    start(Map.of(ConfigKeys.INGEST_HTTP_IDLE_TIMEOUT_MS, 300));
    try (RawConnection connection =
        begin("nobody", "localhost", "/articles", "Content-Length: 1000000000")) {
      assertThat(connection.readToEnd()).startsWith("HTTP/1.1 401");

      assertThatThrownBy(
              () -> {
                while (true) {
                  connection.send("a");
                }
              })
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void refusedConnectionsThatStayOpenHoldNoThread() throws Exception {
    start(Map.of());
    for (int i = 0; i <= HttpLimits.THREADS; i++) {
      RawConnection connection =
          begin("nobody", "localhost", "/articles", "Content-Length: 16000000").send("a");
      open.add(connection);
      assertThat(connection.readLine()).startsWith("HTTP/1.1 401");
    }

    try (RawConnection connection = new RawConnection(server.port())) {
      assertThat(
              connection
                  .send("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                  .readToEnd())
          .startsWith("HTTP/1.1 200");
    }
  }

  private RawConnection begin(String key, String host, String target, String length)
      throws IOException {
    return new RawConnection(server.port())
        .send(
            "POST %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\n%s\r\n\r\n"
                .formatted(target, host, key, length));
  }
}
