package io.newswire.http;

import static io.javalin.apibuilder.ApiBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownCharsetTest {
  private final HttpServer server =
      new HttpServer(
          new NewswireConfig(Map.of(ConfigKeys.INGEST_HTTP_PORT, 0)),
          List.of(
              () -> {
                post("/text", context -> context.result(context.body()));
                post("/type", context -> context.result(context.contentType()));
              }));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-7", "x-none", "!", "\"utf-7\"", "a b"})
  void whoReadsTextRefusesItAndWhoReadsBytesDoesNotMind(String charset) throws Exception {
    String type = "text/html; charset=" + charset;

    HttpResponse<String> text = send("/text", type);
    assertThat(text.statusCode()).isEqualTo(415);
    assertThat(text.body()).contains("in Content-Type is unknown: send UTF-8");
    HttpResponse<String> bytes = send("/type", type);
    assertThat(bytes.statusCode()).isEqualTo(200);
    assertThat(bytes.body()).isEqualTo(type);
  }

  private HttpResponse<String> send(String path, String type) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString("text"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
