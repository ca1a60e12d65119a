package io.newswire.desk.page;

import static io.javalin.apibuilder.ApiBuilder.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.http.HttpServer;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page over HTTP, beside routes of the API that stand at the same paths. */
class PageRoutesTest {
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path dir;
  private HttpServer http;

  @AfterEach
  void stop() {
    http.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=ferry",
        "/quotes?speaker=x",
        "/feeds",
        "/status",
        "/articles/0a1b",
        "/people/person:ruth-calloway",
        "/organizations/organization:b%26b",
        "/places?name=Port+Ansel",
        "/alerts",
        "/rules/new",
        "/rules/f%C3%A4hre"
      })
  void browsersGetThePageAndNothingOfItMayRunButItsFiles(String path) throws Exception {
    start(Map.of());

    HttpResponse<byte[]> page = ask(path, "Accept", BROWSER);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(header(page, "Content-Type")).startsWith("text/html");
    assertThat(header(page, "Content-Security-Policy"))
        .startsWith("default-src 'self';")
        .doesNotContain("unsafe", "*");
    assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
    assertThat(header(page, "Vary")).contains("Accept");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "*/*",
        "text/html, image/gif, image/jpeg, */*; q=0.2",
        "application/json, application/xhtml+xml;q=0"
      })
  void clientsOfTheApiGetJsonAtTheSamePaths(String accept) throws Exception {
    start(Map.of());

    for (String path : List.of("/search", "/quotes", "/articles/0a1b", "/people/person:x")) {
      assertThat(new String(ask(path, "Accept", accept).body())).isEqualTo("api");
    }
  }

  @Test
  void aPageThatDidNotChangeIsNotSentAgainAndItsFilesAreKept() throws Exception {
    start(Map.of());
    HttpResponse<byte[]> page = ask("/");

    assertThat(ask("/", "If-None-Match", header(page, "ETag")).statusCode()).isEqualTo(304);
    assertThat(ask("/", "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    HttpResponse<byte[]> css = ask(file(page, "desk.css"));
    assertThat(header(css, "Cache-Control")).contains("max-age=31536000", "immutable");
    assertThat(header(css, "Content-Type")).startsWith("text/css");
  }

  @Test
  void filesAreCompressedForThoseWhoCanReadThat() throws Exception {
    start(Map.of());
    String path = file(ask("/"), "desk.css");

    HttpResponse<byte[]> plain = ask(path);
    HttpResponse<byte[]> gzip = ask(path, "Accept-Encoding", "br;q=0.9, gzip");
    HttpResponse<byte[]> refused = ask(path, "Accept-Encoding", "gzip;q=0");

    assertThat(header(gzip, "Content-Encoding")).isEqualTo("gzip");
    assertThat(gzip.body().length).isLessThan(plain.body().length / 2);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
        .isEqualTo(plain.body());
    assertThat(refused.body()).isEqualTo(plain.body());
  }

  @Test
  void withPublishersThePageIsServedAndEverythingItAsksForNeedsAKey() throws Exception {
    Path file = Files.writeString(dir.resolve("p"), "herald.key=0123456789abcdef0123456789abcdef");
    start(Map.of(ConfigKeys.INGEST_HTTP_PUBLISHERS, file.toString()));

    HttpResponse<byte[]> page = ask("/search?q=ferry", "Accept", BROWSER);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(ask(file(page, "desk.js")).statusCode()).isEqualTo(200);
    for (String path : List.of("/search", "/quotes", "/articles/0a1b", "/desk/", "/desk/x.js")) {
      assertThat(ask(path, "Accept", "application/json").statusCode()).as(path).isEqualTo(401);
    }
    for (String path :
        List.of(
            "/suggest",
            "/articles",
            "/articles/a/b",
            "/people/a/b",
            "/feeds.opml",
            "/rejected",
            "/rules/export",
            "/rules/a/b",
            "//",
            "/%2e/")) {
      assertThat(ask(path, "Accept", BROWSER).statusCode()).as(path).isGreaterThanOrEqualTo(400);
    }
  }

  @Test
  void onlyReadingIsAnswered() throws Exception {
    start(Map.of());
    HttpRequest post =
        HttpRequest.newBuilder(uri("/"))
            .header("Accept", BROWSER)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();

    assertThat(CLIENT.send(post, HttpResponse.BodyHandlers.discarding()).statusCode())
        .isEqualTo(404);
  }

  private void start(Map<String, String> settings) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put(ConfigKeys.INGEST_HTTP_PORT, 0);
    http =
        new HttpServer(
            new NewswireConfig(all),
            List.of(
                new PageRoutes(),
                () ->
                    List.of("/search", "/quotes", "/suggest", "/articles/{id}", "/people/{id}")
                        .forEach(path -> get(path, context -> context.result("api")))));
    http.start();
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + http.port() + path);
  }

  private HttpResponse<byte[]> ask(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static String file(HttpResponse<byte[]> page, String name) {
    Matcher path =
        Pattern.compile("/desk/[0-9a-f]+/" + Pattern.quote(name)).matcher(new String(page.body()));
    assertThat(path.find()).isTrue();
    return path.group();
  }
}
