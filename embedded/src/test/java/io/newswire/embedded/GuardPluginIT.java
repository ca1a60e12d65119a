package io.newswire.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardPluginIT {
  private static EmbeddedElasticsearch elasticsearch;
  private static Http http;
  private static int port;

  @BeforeAll
  static void start(@TempDir Path dir) throws Exception {
    elasticsearch = EmbeddedElasticsearch.start(Distribution.find(), dir, 0);
    http = new Http(elasticsearch.url());
    port = URI.create(elasticsearch.url()).getPort();
    http.put("/news/_doc/1?refresh=true", "{\"title\":\"The ferry is late\"}");
  }

  @AfterAll
  static void stop() {
    elasticsearch.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: localhost:PORT|Origin: https://page.example|Sec-Fetch-Site: cross-site",
        "Host: localhost:PORT|Origin: https://page.example",
        "Host: localhost:PORT|Origin: null",
        "Host: localhost:PORT|Origin: http://localhost:3000|Sec-Fetch-Site: same-site",
        "Host: localhost:PORT|Sec-Fetch-Site: cross-site",
        "Host: localhost:PORT|Origin: http://127.0.0.1:PORT",
        "Host: rebound.example:PORT|Origin: http://rebound.example:PORT|Sec-Fetch-Site: same-origin",
        "Host: rebound.example:PORT",
        "Host: localhost.page.example:PORT",
        "Host: 127.0.0.1.page.example:PORT",
        "Host: 10.0.0.1:PORT",
      })
  void aPageOfAnotherServerNeitherChangesNorReadsAnything(String headers) throws Exception {
    for (String request :
        new String[] {
          "POST /news/_close",
          "DELETE /news",
          "DELETE /news/_doc/1",
          "PUT /other",
          "POST /news/_refresh",
          "GET /news/_search",
          "GET /news/_doc/1",
          "GET /_cat/indices",
          "GET /_cluster/health",
        }) {
      assertThat(send(request, headers)).as(request).startsWith("HTTP/1.1 403 ");
    }
    assertThat(http.get("/news/_search?q=ferry")).contains("\"value\":1,");
    assertThat(http.get("/other")).contains("index_not_found_exception");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: localhost:PORT",
        "Host: LOCALHOST:PORT",
        "Host: newswire.localhost:PORT",
        "Host: 127.0.0.1:PORT",
        "Host: [::1]:PORT",
        "Host: localhost",
        "Host: localhost:PORT|Sec-Fetch-Site: none",
        "Host: localhost:PORT|Origin: http://localhost:PORT|Sec-Fetch-Site: same-origin",
      })
  void whatIsNoPageOfAnotherServerIsAnswered(String headers) throws Exception {
    assertThat(send("GET /news/_search?q=ferry", headers))
        .startsWith("HTTP/1.1 200 ")
        .contains("The ferry is late");
  }

  @Test
  void theReasonTellsWhatToDo() throws Exception {
    assertThat(send("GET /_cat/indices", "Host: rebound.example"))
        .contains("Host is not this machine: ask for localhost or 127.0.0.1");
    assertThat(send("GET /_cat/indices", "Host: localhost|Origin: https://page.example"))
        .contains("a web page of another server asks for this");
  }

  @Test
  void aHeaderThatComesTwiceIsRefused() throws Exception {
    assertThat(send("POST /news/_close", "Host: localhost:PORT|Host: page.example"))
        .startsWith("HTTP/1.1 400 ");
    assertThat(http.get("/news/_search?q=ferry")).contains("\"value\":1,");
  }

  /** Over a socket, because Java's client sets these headers itself. */
  private static String send(String request, String headers) throws IOException {
    String[] line = request.split(" ");
    String text =
        "%s %s HTTP/1.1\r\n%s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            .formatted(
                line[0],
                line[1],
                headers.replace("PORT", Integer.toString(port)).replace("|", "\r\n"));
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(text.getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
