package io.newswire.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.testkit.RawConnection;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the door says to lines of JSON, without Kafka. */
class BatchRequestsTest {
  private static final String GOOD = "{\"url\":\"https://herald.example/7\",\"text\":\"Rain.\"}\n";

  private final NoKafka door = new NoKafka();

  @AfterEach
  void close() {
    door.close();
  }

  @Test
  void eachLineIsToldWhatIsWrongWithIt() throws Exception {
    HttpResponse<String> response =
        post("{}\n\n" + "x".repeat(1025) + "\r\n{\"url\":\"https://herald.example/7\",");

    assertThat(response.body().lines())
        .containsExactly(
            "{\"line\":1,\"status\":400,\"error\":\"the JSON has neither \\\"text\\\" nor"
                + " \\\"html\\\"; add one of them\"}",
            "{\"line\":3,\"status\":413,\"error\":\"the document has more than the 1024 bytes"
                + " allowed: send less, or raise ingest.max.document.bytes\"}",
            "{\"line\":4,\"status\":400,\"error\":\"not one JSON object (line 1, column 35):"
                + " Unexpected end-of-input within/between Object entries; push one article a"
                + " record\"}");
    assertThat(response.statusCode()).isEqualTo(207);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
  }

  @Test
  void theStatusIsTheOneThatAllLinesShare() throws Exception {
    assertThat(post("{}\n{}\n").statusCode()).isEqualTo(400);
  }

  @Test
  void whenKafkaIsAwayTheLinesAfterTheFirstAreNotTried() throws Exception {
    HttpResponse<String> response = post(GOOD.repeat(50));

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(response.body().lines())
        .hasSize(50)
        .allSatisfy(line -> assertThat(line).contains("\"status\":503", "Kafka did not take it"));
  }

  @Test
  void aBodyThatIsTooLongIsTakenAsFarAsItIsAllowed() throws Exception {
    byte[] lines = ("{}\n".repeat(3_000) + "{\"text\":\"" + "x".repeat(2000)).getBytes(UTF_8);
    HttpResponse<String> response =
        door.post(
            "",
            "application/x-ndjson",
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(lines)));

    assertThat(response.body().lines())
        .hasSize(3_001)
        .last()
        .asString()
        .contains(
            "\"line\":3001,\"status\":413", "more than the 10000 bytes allowed: send the rest");
    assertThat(response.statusCode()).isEqualTo(207);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/x-ndjson", "text/html"})
  void aBodyThatSaysThatItIsTooLongIsRefusedBeforeAByteOfItIsRead(String type) throws Exception {
    try (RawConnection connection = new RawConnection(door.port())) {
      connection.send(
          "POST /articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: 10001\r\n\r\n"
              .formatted(type));

      assertThat(connection.readToEnd())
          .startsWith("HTTP/1.1 413")
          .contains("Connection: close", "bytes allowed: send less");
    }
  }

  @Test
  void anEmptyRequestIsRefused() throws Exception {
    assertThat(post("\n \n").body())
        .isEqualTo("{\"error\":\"the request is empty: send an article in JSON on each line\"}");
  }

  @Test
  void aUrlIsThatOfOneDocument() throws Exception {
    HttpResponse<String> response =
        door.post(
            "?url=https://herald.example/7", "application/jsonl", BodyPublishers.ofString(GOOD));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("url and id are those of one document");
  }

  @Test
  void aBodyThatBreaksOffIsTakenUpToThere() throws Exception {
    HttpResponse<String> response =
        door.post(
            "",
            "application/x-ndjson",
            BodyPublishers.ofString("no gzip"),
            "Content-Encoding",
            "gzip");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("Content-Encoding gzip");
  }

  private HttpResponse<String> post(String lines) throws Exception {
    return door.post("", "application/x-ndjson; charset=utf-8", BodyPublishers.ofString(lines));
  }
}
