package io.newswire.http.access;

import static io.javalin.apibuilder.ApiBuilder.delete;
import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;
import static io.javalin.apibuilder.ApiBuilder.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.newswire.http.HttpServer;
import io.newswire.model.Json;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Log-in, session and log-out over HTTP, before routes that say who came. */
class SessionRoutesTest {
  private static final String READER = "reader-0123456789abcdef";
  private static final String EDITOR = "editor-0123456789abcdef";
  private static final String OPERATOR = "operator-0123456789abcdef";
  private static final String BOUND = "herald-0123456789abcdef";
  private static final String FORM = "application/x-www-form-urlencoded";

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<HttpServer> servers = new ArrayList<>();
  @TempDir private Path folder;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("publishers.properties"),
            """
            rea.key=%s
            rea.role=reader
            eda.key=%s
            eda.role=editor
            opa.key=%s
            herald.key=%s
            herald.source=Herald
            """
                .formatted(READER, EDITOR, OPERATOR, BOUND));
    server = start(Map.of(ConfigKeys.INGEST_HTTP_PUBLISHERS, file.toString()));
  }

  private HttpServer start(Map<String, String> settings) {
    EndpointGroup routes =
        () -> {
          post("/articles", SessionRoutesTest::name);
          delete("/articles/{id}", SessionRoutesTest::name);
          put("/rules/{id}", SessionRoutesTest::name);
          get("/rejected", SessionRoutesTest::name);
          get("/search", SessionRoutesTest::name);
        };
    NewswireConfig config = new NewswireConfig(settings).with(ConfigKeys.INGEST_HTTP_PORT, 0);
    HttpServer started = new HttpServer(config, List.of(routes));
    servers.add(started);
    started.start();
    return started;
  }

  private static void name(Context context) {
    context.result(AccessFilter.publisher(context.req()).name());
  }

  @AfterEach
  void close() {
    servers.forEach(HttpServer::close);
  }

  @Test
  void aLogInGivesACookieThatScriptsAndOtherSitesDoNotGet() throws Exception {
    HttpResponse<String> response = logIn("eda", EDITOR);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).startsWith("{\"name\":\"eda\",\"role\":\"editor\",\"csrf\":\"");
    assertThat(setCookie(response, "newswire-session"))
        .contains("; HttpOnly", "; SameSite=Strict", "; Path=/", "; Max-Age=43200")
        .doesNotContain("Secure", "Domain", EDITOR);
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(with(cookie(response), "GET /search").body()).isEqualTo("eda");
    HttpResponse<String> session = with(cookie(response), "GET /session");
    assertThat(session.body()).isEqualTo(response.body());
  }

  @Test
  void overHttpsTheCookieIsOfThisHostAlone() throws Exception {
    HttpResponse<String> response =
        logIn("eda", EDITOR, "Origin", "https://127.0.0.1:" + server.port());

    assertThat(setCookie(response, "__Host-newswire-session"))
        .contains("; Secure", "; HttpOnly", "; SameSite=Strict", "; Path=/")
        .doesNotContain("Domain");
    String cookie = cookie(response, "__Host-newswire-session");
    assertThat(with(cookie, "GET /search").body()).isEqualTo("eda");
    String neighbours = cookie(logIn("opa", OPERATOR));
    assertThat(with(neighbours + "; " + cookie, "GET /search").body())
        .as("a cookie that another host of the domain has set")
        .isEqualTo("eda");
  }

  @Test
  void aWrongKeyAndAnUnknownNameAreToldTheSame() throws Exception {
    HttpResponse<String> wrong = logIn("eda", OPERATOR);
    HttpResponse<String> unknown = logIn("nobody", OPERATOR);

    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.body()).isEqualTo("{\"error\":\"there is no such name with this key\"}");
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(unknown.body()).isEqualTo(wrong.body());
    assertThat(wrong.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void whoIsBoundAndHasNoRoleHasNothingToLogInFor() throws Exception {
    HttpResponse<String> response = logIn("herald", BOUND);

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("give it a role");
    assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | {\"name\":\"eda\"} | as application/x-www-form-urlencoded",
        "text/plain | name=eda&key=x | as application/x-www-form-urlencoded",
        "multipart/form-data; boundary=b | --b | as application/x-www-form-urlencoded",
        FORM + "; charset=utf-7 | name=eda&key=x | as application/x-www-form-urlencoded",
        FORM + " | name=eda | the form needs one key",
        FORM + " | key=x | the form needs one name",
        FORM + " | name=&key=x | the form needs one name",
        FORM + " | name=eda&name=opa&key=x | the form needs one name",
        FORM + " | name=eda&key=%zz | the form needs one key",
      })
  void whatIsNoFormIsRefusedWithoutWhatItSays(String type, String body, String reason)
      throws Exception {
    HttpResponse<String> response = send(request("POST /login", body).header("Content-Type", type));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains(reason).doesNotContain("zz");
  }

  @Test
  void noMoreOfAFormIsReadThanItCanHave() throws Exception {
    String large = "name=eda&key=" + "x".repeat(5_000);
    assertThat(send(request("POST /login", large).header("Content-Type", FORM)).statusCode())
        .isEqualTo(400);
    HttpRequest chunked =
        request("POST /login", "")
            .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString("name=eda&key=x")))
            .header("Content-Type", FORM)
            .build();
    assertThat(client.send(chunked, BodyHandlers.ofString()).statusCode()).isEqualTo(400);
  }

  @Test
  void aSessionChangesNothingWithoutItsToken() throws Exception {
    HttpResponse<String> login = logIn("eda", EDITOR);
    String cookie = cookie(login);
    String others = csrf(logIn("opa", OPERATOR));

    assertThat(with(cookie, "PUT /rules/7").statusCode()).as("without").isEqualTo(403);
    assertThat(with(cookie, "PUT /rules/7").body()).contains("X-CSRF-Token");
    for (String wrong : List.of("", "0", others, csrf(login).substring(1), csrf(login) + "0")) {
      HttpResponse<String> response = with(cookie, "PUT /rules/7", "X-CSRF-Token", wrong);
      assertThat(response.statusCode()).as(wrong).isEqualTo(403);
    }
    assertThat(with(cookie, "PUT /rules/7", "X-CSRF-Token", csrf(login)).body()).isEqualTo("eda");
    assertThat(with(cookie, "POST /logout").statusCode()).as("log-out").isEqualTo(403);
    assertThat(with(cookie, "GET /search").statusCode()).isEqualTo(200);
  }

  @Test
  void aKeyNeedsNoTokenAndCountsBeforeASession() throws Exception {
    String cookie = cookie(logIn("rea", READER));

    assertThat(with(cookie, "PUT /rules/7", "Authorization", "Bearer " + EDITOR).body())
        .isEqualTo("eda");
    assertThat(with(cookie, "GET /search", "X-API-Key", "wrong").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "GET /search, rea, true",
    "GET /search, eda, true",
    "PUT /rules/7, rea, false",
    "PUT /rules/7, eda, true",
    "GET /rejected, rea, false",
    "GET /rejected, eda, false",
    "GET /rejected, opa, true",
    "POST /articles, eda, false",
    "POST /articles, opa, true",
    "DELETE /articles/7, rea, false",
    "DELETE /articles/7, opa, true",
  })
  void aSessionMayWhatItsKeyMay(String request, String name, boolean may) throws Exception {
    String key = Map.of("rea", READER, "eda", EDITOR, "opa", OPERATOR).get(name);
    HttpResponse<String> login = logIn(name, key);

    HttpResponse<String> bySession = with(cookie(login), request, "X-CSRF-Token", csrf(login));
    HttpResponse<String> byKey = send(request(request, "").header("X-API-Key", key));

    assertThat(bySession.statusCode()).isEqualTo(may ? 200 : 403);
    assertThat(byKey.statusCode()).isEqualTo(may ? 200 : 403);
    assertThat(bySession.body()).isEqualTo(byKey.body());
  }

  @Test
  void aLogOutEndsTheSessionForWhoeverHasItsCookie() throws Exception {
    HttpResponse<String> login = logIn("eda", EDITOR);
    String cookie = cookie(login);
    String another = cookie(logIn("eda", EDITOR));

    HttpResponse<String> response = with(cookie, "POST /logout", "X-CSRF-Token", csrf(login));

    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(setCookie(response, "newswire-session"))
        .contains("=;", "Expires=Thu, 01 Jan 1970", "Path=/");
    assertThat(setCookie(response, "__Host-newswire-session"))
        .contains("=;", "Expires=Thu, 01 Jan 1970", "Secure");
    assertThat(response.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\"");
    assertThat(with(cookie, "GET /search").statusCode()).isEqualTo(401);
    assertThat(with(cookie, "GET /session").body()).contains("log in again");
    assertThat(with(another, "GET /search").statusCode()).isEqualTo(200);
  }

  @Test
  void aLogInMakesANewSessionAndEndsTheOneBefore() throws Exception {
    String before = cookie(logIn("rea", READER));
    HttpResponse<String> login = logIn("eda", EDITOR, "Cookie", before);

    assertThat(cookie(login)).isNotEqualTo(before);
    assertThat(with(before, "GET /search").statusCode()).isEqualTo(401);
    String invented = "newswire-session=" + "0".repeat(32);
    assertThat(cookie(logIn("eda", EDITOR, "Cookie", invented))).isNotEqualTo(invented);
    assertThat(with(invented, "GET /search").statusCode()).isEqualTo(401);
  }

  @Test
  void tooManyWrongKeysAreRefusedUnreadAndAKnownBrowserIsNotLockedOut() throws Exception {
    String known = cookie(logIn("eda", EDITOR), "newswire-browser");
    for (int i = 0; i < 10; i++) {
      assertThat(logIn("opa", "wrong-" + i).statusCode()).isEqualTo(401);
    }

    HttpResponse<String> refused = logIn("opa", OPERATOR);

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body()).contains("too many log-ins have failed");
    assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(1, 60);
    assertThat(logIn("eda", EDITOR).statusCode()).as("from this address").isEqualTo(429);
    assertThat(logIn("eda", EDITOR, "Cookie", known).statusCode()).isEqualTo(200);
    assertThat(logIn("opa", OPERATOR, "Cookie", known).statusCode()).as("other").isEqualTo(429);
    assertThat(send(request("GET /search", "").header("X-API-Key", OPERATOR)).statusCode())
        .as("who does not log in")
        .isEqualTo(200);
  }

  @Test
  void whoLogsInIsNotCounted() throws Exception {
    for (int i = 0; i < 20; i++) {
      assertThat(logIn("eda", EDITOR).statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Cross-Site", "same-site"})
  void noPageOfAnotherServerLogsSomebodyInOrOut(String site) throws Exception {
    HttpResponse<String> login = logIn("eda", EDITOR);

    assertThat(logIn("eda", EDITOR, "Origin", "http://evil.example").statusCode()).isEqualTo(403);
    assertThat(logIn("eda", EDITOR, "Sec-Fetch-Site", site).statusCode()).isEqualTo(403);
    assertThat(
            with(
                    cookie(login),
                    "POST /logout",
                    "X-CSRF-Token",
                    csrf(login),
                    "Origin",
                    "http://127.0.0.1:1")
                .statusCode())
        .isEqualTo(403);
    assertThat(with(cookie(login), "GET /search", "Sec-Fetch-Site", site).statusCode())
        .isEqualTo(403);
    assertThat(with(cookie(login), "GET /search").statusCode()).isEqualTo(200);
  }

  @Test
  void onlyTheLogInItselfNeedsNoKey() throws Exception {
    for (String route :
        List.of(
            "GET /login",
            "POST /login/",
            "PUT /login",
            "POST /LOGIN",
            "POST /logout",
            "GET /session",
            "POST /session",
            "POST //login",
            "POST /login;x")) {
      assertThat(send(request(route, "name=eda")).statusCode()).as(route).isIn(400, 401);
    }
  }

  @Test
  void withoutPublishersThereIsNothingToLogInToAndEverybodyMayEverything() throws Exception {
    server = start(Map.of());

    assertThat(send(request("GET /session", "")).body())
        .isEqualTo("{\"name\":\"\",\"role\":\"operator\"}");
    assertThat(logIn("eda", EDITOR).statusCode()).isEqualTo(404);
    assertThat(send(request("PUT /rules/7", "x")).statusCode()).isEqualTo(200);
    assertThat(send(request("POST /logout", "")).statusCode()).isEqualTo(204);
  }

  private HttpResponse<String> logIn(String name, String key, String... headers) throws Exception {
    HttpRequest.Builder request =
        request("POST /login", "name=%s&key=%s".formatted(name, key)).header("Content-Type", FORM);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  private HttpResponse<String> with(String cookie, String route, String... headers)
      throws Exception {
    HttpRequest.Builder request = request(route, "").header("Cookie", cookie);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  private static String cookie(HttpResponse<?> response) {
    return cookie(response, "newswire-session");
  }

  private static String cookie(HttpResponse<?> response, String name) {
    return setCookie(response, name).replaceFirst(";.*", "");
  }

  private static String setCookie(HttpResponse<?> response, String name) {
    return response.headers().allValues("Set-Cookie").stream()
        .filter(value -> value.startsWith(name + "="))
        .findFirst()
        .orElseThrow();
  }

  private static String csrf(HttpResponse<String> response) throws IOException {
    return Json.MAPPER.readTree(response.body()).get("csrf").asText();
  }

  private HttpRequest.Builder request(String route, String body) {
    String[] parts = route.split(" ");
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:%d%s".formatted(server.port(), parts[1])))
        .method(parts[0], body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
