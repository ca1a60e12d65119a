package io.newswire.launcher.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.newswire.model.Json;
import io.newswire.testkit.TestPublishers;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/**
 * A page of another server, in the browser in which an operator has logged in, and in one that may
 * do everything because no publishers are configured.
 */
class DeskForeignPageIT extends DeskPage {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path dir;
  private HttpServer foreign;

  @BeforeEach
  void start() throws Exception {
    foreign = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] page;
    try (InputStream in = getClass().getResourceAsStream("/foreign-page.html")) {
      page = in.readAllBytes();
    }
    foreign.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    foreign.start();
  }

  @AfterEach
  void stop() {
    browser.go("about:blank");
    browser.forgetCookies();
    foreign.stop(0);
  }

  /** Chromium reports there what it did not let the foreign page do. */
  @Override
  @AfterEach
  void nothingIsWrongOnTheConsole() {
    browser.errors();
  }

  /** The browser sends the cookie to another port of the same host: that is the same site to it. */
  @ParameterizedTest
  @CsvSource({"127.0.0.1, true", "localhost, true", "127.0.0.1, false", "localhost, false"})
  void cannotChangeOrReadAnything(String host, boolean isClosed) throws Exception {
    browser.forgetCookies();
    try (ClosedDesk closed = new ClosedDesk(SHARED.kafka(), SHARED.elasticsearch(), dir)) {
      String target = isClosed ? closed.address() : desk;
      if (isClosed) {
        browser.go(target + "/");
        browser.awaitElement(".login");
        browser.press("opa", Keys.TAB, TestPublishers.OPERATOR, Keys.ENTER);
        browser.awaitTexts(".who bdi", texts -> assertThat(texts).containsExactly("opa"));
      }
      String rule = "{\"name\": \"watched\", \"query\": \"pier\"}";
      assertThat(api(target, "PUT", "/rules/watched", rule).statusCode()).isIn(200, 201);
      String article = article(target);

      browser.go(
          "http://%s:%d/?target=%s"
              .formatted(host, foreign.getAddress().getPort(), URLEncoder.encode(target, UTF_8)));
      List<String> read =
          browser.async("const done = arguments[1]; attack(arguments[0]).then(done)", article);

      assertThat(read).as("what the foreign page could read").isEmpty();
      List<String> sent =
          browser.script("return performance.getEntriesByType('resource').map(e => e.name)");
      for (String path : List.of("/articles", "/logout", "/login", "/search?q=pier", "/session")) {
        assertThat(sent).as("what it has asked").contains(target + path);
      }
      pushAndAwaitControl(target, host + isClosed);
      assertThat(api(target, "GET", "/search?q=foreignword", "").body()).contains("\"total\":0");
      assertThat(api(target, "GET", "/articles/" + article, "").statusCode()).isEqualTo(200);
      assertThat(api(target, "GET", "/rules/foreign", "").statusCode()).isEqualTo(404);
      assertThat(api(target, "DELETE", "/rules/watched", "").statusCode()).isEqualTo(204);
      if (isClosed) {
        browser.go(target + "/");
        browser.awaitTexts(".who bdi", texts -> assertThat(texts).containsExactly("opa"));
        assertThat(browser.all(".login")).isEmpty();
      }
    }
  }

  /** What a browser sends for such a page, and what one could send that says less. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST | /articles | Origin | http://127.0.0.1:1 | 403",
        "POST | /articles | Origin | null | 403",
        "POST | /articles | Origin | http://127.0.0.1:1.evil.example | 403",
        "POST | /articles | Sec-Fetch-Site | same-site | 403",
        "DELETE | /articles/0a | Origin | http://localhost.evil.example | 403",
        "PUT | /rules/foreign | Origin | http://127.0.0.1:1 | 403",
        "POST | /logout | Origin | http://127.0.0.1:1 | 403",
        "POST | /login | Origin | http://127.0.0.1:1 | 403",
        "GET | /search?q=pier | Sec-Fetch-Site | same-site | 403",
        "GET | /session | Sec-Fetch-Site | cross-site | 403",
        "GET | /wire/events | Origin | http://127.0.0.1:1 | 403",
        "OPTIONS | /rules/foreign | Origin | http://127.0.0.1:1 | 403",
      })
  void isRefusedWithTheCookieOfASessionToo(
      String method, String path, String header, String value, int status) throws Exception {
    try (ClosedDesk closed = new ClosedDesk(SHARED.kafka(), SHARED.elasticsearch(), dir)) {
      HttpRequest login =
          HttpRequest.newBuilder(URI.create(closed.address() + "/login"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString("name=opa&key=" + TestPublishers.OPERATOR))
              .build();
      HttpResponse<String> session = CLIENT.send(login, BodyHandlers.ofString());
      String cookie = session.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
      String csrf = Json.MAPPER.readTree(session.body()).get("csrf").asText();

      for (String target : List.of(closed.address(), desk)) {
        HttpRequest request =
            HttpRequest.newBuilder(URI.create(target + path))
                .headers(header, value, "Cookie", cookie, "X-CSRF-Token", csrf)
                .method(method, BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(target).isEqualTo(status);
        assertThat(answer.body()).contains("may not use this server");
        assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
      }
    }
  }

  private static String article(String target) throws Exception {
    String found = api(target, "GET", "/search?q=pier", "").body();
    return Json.MAPPER.readTree(found).at("/hits/0/id").asText();
  }

  /** An article that comes after all that was tried. */
  private static void pushAndAwaitControl(String target, String name) throws Exception {
    String word = "control" + name.replaceAll("[^a-z]", "");
    String article =
        "{\"url\": \"https://control.example/%s\", \"title\": \"%1$s\", \"text\": \"%1$s\"}"
            .formatted(word);
    assertThat(api(target, "POST", "/articles", article).statusCode()).isEqualTo(202);
    await()
        .atMost(SOON)
        .until(() -> api(target, "GET", "/search?q=" + word, "").body().contains("\"total\":1"));
  }

  private static HttpResponse<String> api(String target, String method, String path, String json)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(target + path))
            .headers("X-API-Key", TestPublishers.OPERATOR, "Content-Type", "application/json")
            .method(
                method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
            .build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }
}
