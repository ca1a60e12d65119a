package io.newswire.http.guard;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.http.HealthRoute;
import io.newswire.http.HttpServer;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.testkit.RawConnection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestGuardTest {
  private static final String OWN = "Host: localhost\r\n";

  private final HttpServer server =
      new HttpServer(
          new NewswireConfig(
              Map.of(
                  ConfigKeys.INGEST_HTTP_PORT,
                  0,
                  ConfigKeys.INGEST_HTTP_ALLOWED_HOSTS,
                  "wire.newsroom.example, ingest:8080",
                  ConfigKeys.INGEST_HTTP_ALLOWED_ORIGINS,
                  "https://desk.newsroom.example")),
          List.of(
              () -> {
                get("/search", context -> context.result("found " + context.queryParam("q")));
                post("/articles", context -> context.status(202));
              },
              new HealthRoute(List.of())));

  RequestGuardTest() {
    server.start();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST:8080",
        "localhost.",
        "127.0.0.1:8080",
        "[::1]:8080",
        "wire.newsroom.example",
        "Wire.Newsroom.Example:443",
        "ingest:8080",
        "ingest"
      })
  void itsOwnNamesAreAnswered(String host) throws Exception {
    assertThat(ask("GET /search?q=a", "Host: " + host)).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rebound.example",
        "rebound.example:8080",
        "localhost.rebound.example",
        "127.0.0.1.rebound.example",
        "newsroom.example",
        "other.wire.newsroom.example",
        "10.0.0.7",
        "169.254.169.254",
        "[::ffff:10.0.0.7]",
        "2130706433",
        "0x7f.1"
      })
  void otherNamesAreRefusedByEveryRoute(String host) throws Exception {
    for (String route : List.of("GET /search?q=a", "POST /articles", "GET /health", "GET /none")) {
      assertThat(ask(route, "Host: " + host))
          .matches("(?s)HTTP/1.1 4(21|00) .*Connection: close.*\\{\"error\":\".*");
    }
  }

  @Test
  void theTargetIsNoWayAroundTheHost() throws Exception {
    assertThat(ask("GET http://rebound.example/search?q=a", "Host: localhost"))
        .matches("(?s)HTTP/1.1 4.*");
    assertThat(ask("GET /search?q=a", "Host: localhost\r\nHost: rebound.example"))
        .matches("(?s)HTTP/1.1 400.*");
  }

  @Test
  void withoutAHostNoBrowserAsks() throws Exception {
    try (RawConnection connection = new RawConnection(server.port())) {
      assertThat(connection.send("GET /health HTTP/1.0\r\n\r\n").readToEnd()).contains(" 200 ");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://evil.example, ''",
    "null, ''",
    "http://localhost:3000, ''",
    "https://desk.newsroom.example.evil.example, ''",
    "https://deskxnewsroom.example, ''",
    "http://desk.newsroom.example, ''",
    "'', cross-site",
    "'', same-site",
    "https://evil.example, same-origin",
  })
  void pagesOfOthersNeitherPushNorRead(String origin, String site) throws Exception {
    for (String route : List.of("POST /articles", "GET /search?q=a", "GET /health")) {
      assertThat(ask(route, browser(origin, site)))
          .startsWith("HTTP/1.1 403")
          .contains("may not use this server", "ingest.http.allowed.origins");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "'', same-origin",
    "'', none",
    "http://localhost, same-origin",
    "https://wire.newsroom.example, same-origin",
    "https://wire.newsroom.example:8443, ''",
    "https://desk.newsroom.example, cross-site",
  })
  void itsOwnPagesThoseAllowedAndOtherClientsDo(String origin, String site) throws Exception {
    assertThat(ask("POST /articles", browser(origin, site))).startsWith("HTTP/1.1 202");
    assertThat(ask("GET /search?q=a", browser(origin, site))).startsWith("HTTP/1.1 200");
  }

  private static String browser(String origin, String site) {
    return OWN.strip()
        + (origin.isEmpty() ? "" : "\r\nOrigin: " + origin)
        + (site.isEmpty() ? "" : "\r\nSec-Fetch-Site: " + site);
  }

  @Test
  void aFollowedLinkIsAnsweredAndAnEmbeddedPageIsNot() throws Exception {
    String link = browser("", "cross-site") + "\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: ";
    assertThat(ask("GET /search?q=a", link + "document")).startsWith("HTTP/1.1 200");
    assertThat(ask("GET /search?q=a", link + "iframe")).startsWith("HTTP/1.1 403");
    assertThat(ask("POST /articles", link + "document")).startsWith("HTTP/1.1 403");
  }

  @Test
  void everyAnswerTellsBrowsersThatItIsData() throws Exception {
    for (String route :
        List.of("GET /search?q=a", "GET /health", "GET /none", "GET /search?q=%zz", "BAD\1 /")) {
      assertThat(ask(route, "Host: localhost"))
          .contains(
              "X-Content-Type-Options: nosniff",
              "Cache-Control: no-store",
              "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'");
    }
  }

  @Test
  void onlyAllowedPagesMayReadAcrossOrigins() throws Exception {
    String desk = "https://desk.newsroom.example";
    String preflight = "\r\nAccess-Control-Request-Method: PUT";
    assertThat(ask("OPTIONS /rules/7", browser(desk, "cross-site") + preflight))
        .contains("Access-Control-Allow-Origin: " + desk, "PUT");
    assertThat(ask("GET /search?q=a", browser(desk, "cross-site")))
        .contains("Access-Control-Allow-Origin: " + desk);
    assertThat(
            ask(
                "OPTIONS /rules/7",
                browser(desk, "cross-site")
                    + preflight
                    + "\r\nAccess-Control-Request-Headers: if-match,authorization,idempotency-key"))
        .containsPattern("Access-Control-Allow-Headers: .*If-Match")
        .doesNotContain("Access-Control-Allow-Credentials");
    assertThat(ask("GET /search?q=a", browser(desk, "cross-site")))
        .containsPattern("Access-Control-Expose-Headers: .*ETag")
        .containsPattern("Vary: .*Origin");
    assertThat(ask("OPTIONS /rules/7", browser("https://evil.example", "cross-site") + preflight))
        .startsWith("HTTP/1.1 403")
        .doesNotContain("Access-Control");
    assertThat(ask("GET /search?q=a", "Host: localhost")).doesNotContain("Access-Control-Allow");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?q=%ff%zz",
        "/search?q=%ff",
        "/search?q=%zz",
        "/search?q=%",
        "/search?q=%4",
        "/search?q=%c0%af",
        "/search?q=%ed%a0%80",
        "/search?q=a&%ff=b",
        "/search?q=%00",
        "/articles/%ff",
        "/articles/%zz",
        "/articles/a%2fb",
        "/articles/%2e%2e/search",
        "/a\\b",
        "/search?q=a b"
      })
  void aTargetThatCannotBeReadIsToldSoInJson(String target) throws Exception {
    assertThat(ask("GET " + target, "Host: localhost"))
        .startsWith("HTTP/1.1 400")
        .contains("Content-Type: application/json", "{\"error\":\"");
  }

  @Test
  void aTargetOfAnyCharactersIsRead() throws Exception {
    assertThat(ask("GET /search?q=Zo%C3%AB+%F0%9F%9A%A2%2B", "Host: localhost"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void longTargetsAndHeadersAreRefusedInJson() throws Exception {
    assertThat(ask("GET /search?q=" + "a".repeat(100_000), "Host: localhost"))
        .matches("(?s)HTTP/1.1 414 .*\\{\"error\":\".*");
    assertThat(ask("GET /search?q=a", "Host: localhost\r\nX-Note: " + "a".repeat(100_000)))
        .matches("(?s)HTTP/1.1 431 .*\\{\"error\":\".*");
  }

  @Test
  void aHeaderThatSaysOneThingStandsOnce() throws Exception {
    for (String header : List.of("url", "Idempotency-Key", "Content-Type", "Authorization")) {
      String twice = "\r\n%1$s: a\r\n%1$s: b".formatted(header);
      assertThat(ask("POST /articles", "Host: localhost" + twice))
          .startsWith("HTTP/1.1 400")
          .contains("header " + header + " is sent more than once");
    }
  }

  private String ask(String route, String headers) throws Exception {
    String length = route.startsWith("POST") ? "Content-Length: 0\r\n" : "";
    try (RawConnection connection = new RawConnection(server.port())) {
      return connection
          .send(route + " HTTP/1.1\r\nConnection: close\r\n" + length + headers + "\r\n\r\n")
          .readToEnd();
    }
  }
}
