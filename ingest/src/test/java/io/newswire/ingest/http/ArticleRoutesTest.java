package io.newswire.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the door says without Kafka. */
class ArticleRoutesTest {
  private final NoKafka door = new NoKafka();

  @AfterEach
  void close() {
    door.close();
  }

  @Test
  void anEmptyBodyIsRefused() throws Exception {
    assertRefused(
        door.post("", "text/html", BodyPublishers.noBody()),
        400,
        "the document is empty: send an article, a page or a file");
  }

  @Test
  void anEmptyJsonBodyIsRefusedForTheSameReason() throws Exception {
    assertRefused(
        door.post("", "application/json", BodyPublishers.noBody()),
        400,
        "the document is empty: send an article, a page or a file");
  }

  @Test
  void jsonThatDoesNotParseIsRefusedWithThePlace() throws Exception {
    HttpResponse<String> response = door.post("", "application/json", text("{\"text\":"));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("not one JSON object (line 1, column");
  }

  @Test
  void jsonOfAnyDeclaredTypeIsTriedAtOnce() throws Exception {
    String reason = "the JSON has neither \\\"text\\\" nor \\\"html\\\"; add one of them";

    assertRefused(door.post("", "application/json; charset=utf-8", text("{}")), 400, reason);
    assertRefused(door.post("", "application/ld+json", text("{}")), 400, reason);
    assertRefused(door.post("", "application/x-www-form-urlencoded", text(" {}")), 400, reason);
  }

  @Test
  void jsonThatIsNoObjectIsRefused() throws Exception {
    assertRefused(
        door.post("", "application/json", text("null")),
        400,
        "not one JSON object but null; push one article a record");
  }

  @Test
  void aBodyOverTheLimitIsRefused() throws Exception {
    assertRefused(
        door.post("", "text/html", text("x".repeat(1025))),
        413,
        "the document has more than the 1024 bytes allowed: send less, or raise"
            + " ingest.max.document.bytes");
  }

  @Test
  void aBodyOfUndeclaredLengthOverTheLimitIsRefused() throws Exception {
    BodyPublisher chunked =
        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[100_000]));

    assertThat(door.post("", "text/html", chunked).statusCode()).isEqualTo(413);
  }

  @Test
  void typesWithoutAnArticleAreRefused() throws Exception {
    assertRefused(
        door.post("", "image/png", text("x")),
        415,
        "Content-Type image/png is not supported: send one article, page or text document as the"
            + " body");
    assertThat(door.post("", "multipart/form-data; boundary=b", text("x")).statusCode())
        .isEqualTo(415);
  }

  @Test
  void aGzippedBodyIsReadAndTheLimitIsThatOfItsContent() throws Exception {
    assertRefused(
        gzipped(zipped("{}".getBytes(UTF_8))),
        400,
        "the JSON has neither \\\"text\\\" nor \\\"html\\\"; add one of them");
    assertThat(gzipped(zipped(new byte[100_000_000])).statusCode()).isEqualTo(413);
    assertThat(gzipped("{}".getBytes(UTF_8)).body())
        .contains("the body is not what Content-Encoding gzip says");
    byte[] cut = Arrays.copyOf(zipped(new byte[1000]), 20);
    assertThat(gzipped(cut).statusCode()).isEqualTo(400);
  }

  @Test
  void aBodyEncodedOtherwiseIsRefused() throws Exception {
    assertRefused(
        door.post("", "text/html", text("x"), "Content-Encoding", "br"),
        415,
        "Content-Encoding br is not supported: send it with gzip, or as it is");
  }

  private HttpResponse<String> gzipped(byte[] body) throws Exception {
    return door.post(
        "", "application/json", BodyPublishers.ofByteArray(body), "Content-Encoding", "gzip");
  }

  private static byte[] zipped(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  @Test
  void aUrlThatIsNoWebAddressIsRefused() throws Exception {
    assertRefused(
        door.post("?url=pier", "text/html", text("x")),
        400,
        "url 'pier' is no absolute web address, such as https://example.org/news/7");
  }

  @Test
  void aParameterThatIsGivenTwiceIsRefused() throws Exception {
    String twice = "?url=https://herald.example/7&url=https://herald.example/8";

    assertRefused(
        door.post(twice, "text/html", text("x")), 400, "parameter url may be given once only");
    assertRefused(door.delete("/articles" + twice), 400, "parameter url may be given once only");
  }

  @Test
  void aKafkaThatIsAwayIsSaidSo() throws Exception {
    HttpResponse<String> response = door.post("", "text/html", text("<p>The pier is open.</p>"));

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(response.body()).contains("Kafka did not take it, so send it again later");
  }

  @Test
  void healthTellsTheProblems() throws Exception {
    HttpResponse<String> response = door.get("/health");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body())
        .contains("\"status\":\"down\"")
        .contains("\"problems\":[\"extraction waits for Kafka\"]");
  }

  @Test
  void aWithdrawalMustSayWhichArticle() throws Exception {
    assertRefused(
        door.delete("/articles/7"),
        400,
        "'7' is no article's id, which has 32 hexadecimal digits: DELETE /articles?url=... and"
            + " DELETE /articles?source=...&id=... name an article as its publisher does");
    String which = "which article? Name it by url, or by source and its publisher's id";
    assertRefused(door.delete("/articles"), 400, which);
    assertRefused(door.delete("/articles?id=7"), 400, which);
    assertThat(door.delete("/articles/0123456789abcdef0123456789abcdef").statusCode())
        .isEqualTo(503);
  }

  @Test
  void anUnknownPathIsAnErrorInJson() throws Exception {
    HttpResponse<String> response = door.get("/article");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).startsWith("{\"error\":");
  }

  private static void assertRefused(HttpResponse<String> response, int status, String reason) {
    assertThat(response.body()).isEqualTo("{\"error\":\"%s\"}", reason);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
  }

  private static BodyPublisher text(String text) {
    return BodyPublishers.ofString(text);
  }
}
