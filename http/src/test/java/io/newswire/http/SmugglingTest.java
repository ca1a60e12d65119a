package io.newswire.http;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.RawConnection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests of which a proxy may see another end than this server. */
class SmugglingTest {
  private static final String HOST = "Host: localhost\r\n";
  private static final String SECOND = "GET /smuggled HTTP/1.1\r\n" + HOST + "\r\n";

  private final AtomicInteger smuggled = new AtomicInteger();
  private final HttpServer server =
      new HttpServer(
          new NewswireConfig(Map.of(ConfigKeys.INGEST_HTTP_PORT, 0)),
          List.of(
              () -> {
                post("/articles", context -> context.result(context.body()));
                get(
                    "/smuggled",
                    context -> context.result("smuggled " + smuggled.incrementAndGet()));
              }));

  SmugglingTest() {
    server.start();
  }

  @AfterEach
  void close() {
    server.close();
  }

  static Stream<Arguments> shapes() {
    return Stream.of(
        shape("length and chunks", "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n"),
        shape("chunks and length", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n"),
        shape("two lengths", "Content-Length: 0\r\nContent-Length: 44\r\n"),
        shape("two lengths that agree", "Content-Length: 0\r\nContent-Length: 0\r\n"),
        shape("a list of lengths", "Content-Length: 0, 44\r\n"),
        shape("a signed length", "Content-Length: +0\r\n"),
        shape("a negative length", "Content-Length: -1\r\n"),
        shape("a hexadecimal length", "Content-Length: 0x0\r\n"),
        shape("a length with a blank", "Content-Length : 0\r\n"),
        shape("a length that overflows", "Content-Length: 18446744073709551616\r\n"),
        shape("an unknown transfer coding", "Transfer-Encoding: xchunked\r\n\r\n0\r\n"),
        shape("chunked twice", "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n"),
        shape("chunked not last", "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n"),
        shape(
            "two transfer codings",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n"),
        shape("a coding behind a vertical tab", "Transfer-Encoding: \013chunked\r\n\r\n0\r\n"),
        shape("a coding with a blank before the colon", "Transfer-Encoding : chunked\r\n\r\n0\r\n"),
        shape("a folded header", "X-Note: a\r\n Transfer-Encoding: chunked\r\n"),
        shape("a header without colon", "Transfer-Encoding chunked\r\n"),
        shape("a bare line feed behind a header", "X-Note: a\nContent-Length: 0\r\n"),
        shape("a bare carriage return in a header", "X-Note: a\rContent-Length: 44\r\n"),
        shape("a NUL in a header", "X-Note: a\0b\r\n"),
        shape("bare line feeds end the head", "Content-Length: 0\n\n"),
        chunked("a bare line feed behind a chunk's size", "1\na\r\n0\r\n\r\n"),
        chunked("a bare line feed behind a chunk", "1\r\na\n0\r\n\r\n"),
        chunked("a bare line feed behind a chunk's extension", "1;x=y\na\r\n0\r\n\r\n"),
        chunked("a line feed in a chunk's extension", "1;x=\"\n\"\r\na\r\n0\r\n\r\n"),
        chunked("a bare carriage return behind a size", "1\ra\r\n0\r\n\r\n"),
        chunked("a size with a sign", "+1\r\na\r\n0\r\n\r\n"),
        chunked("a size with 0x", "0x1\r\na\r\n0\r\n\r\n"),
        chunked("a size that overflows", "fffffffffffffffff\r\na\r\n0\r\n\r\n"),
        chunked("no size", "\r\na\r\n0\r\n\r\n"),
        chunked("more than the size", "1\r\nab\r\n0\r\n\r\n"));
  }

  private static Arguments shape(String name, String headers) {
    return Arguments.of(name, "POST /articles HTTP/1.1\r\n" + HOST + headers + "\r\n" + SECOND);
  }

  private static Arguments chunked(String name, String body) {
    return Arguments.of(
        name,
        "POST /articles HTTP/1.1\r\n"
            + HOST
            + "Transfer-Encoding: chunked\r\n\r\n"
            + body
            + SECOND);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void isRefusedAndTheConnectionClosed(String name, String request) throws Exception {
    try (RawConnection connection = new RawConnection(server.port())) {
      String answer = connection.send(request).readToEnd();

      assertThat(answer).matches("(?s)|HTTP/1.1 (400|501) .*");
      assertThat(answer).doesNotContain("smuggled 1");
      assertThat(smuggled).hasValue(0);
    }
  }

  @Test
  void twoHonestRequestsOnOneConnectionAreBothAnswered() throws Exception {
    try (RawConnection connection = new RawConnection(server.port())) {
      String answer =
          connection
              .send(
                  "POST /articles HTTP/1.1\r\n"
                      + HOST
                      + "Transfer-Encoding: chunked\r\n\r\n4;a=b\r\npier\r\n0\r\n\r\n")
              .send("GET /smuggled HTTP/1.1\r\nConnection: close\r\n" + HOST + "\r\n")
              .readToEnd();

      assertThat(answer).contains("pier").contains("smuggled 1");
    }
  }
}
