package io.newswire.http.access;

import static io.newswire.http.access.SessionServer.cookie;
import static io.newswire.http.access.SessionServer.csrf;
import static io.newswire.http.access.SessionServer.setCookie;
import static io.newswire.testkit.TestPublishers.EDITOR;
import static io.newswire.testkit.TestPublishers.OPERATOR;
import static io.newswire.testkit.TestPublishers.READER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a session may, and how it ends, over HTTP. */
class SessionRoutesTest {
  @TempDir private Path folder;
  private SessionServer server;

  @BeforeEach
  void start() throws IOException {
    server = SessionServer.withPublishers(folder);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aSessionChangesNothingWithoutItsToken() throws Exception {
    HttpResponse<String> login = server.logIn("eda", EDITOR);
    String cookie = cookie(login);
    String others = csrf(server.logIn("opa", OPERATOR));

    assertThat(server.with(cookie, "PUT /rules/7").statusCode()).as("without").isEqualTo(403);
    assertThat(server.with(cookie, "PUT /rules/7").body()).contains("X-CSRF-Token");
    for (String wrong : List.of("", "0", others, csrf(login).substring(1), csrf(login) + "0")) {
      HttpResponse<String> response = server.with(cookie, "PUT /rules/7", "X-CSRF-Token", wrong);
      assertThat(response.statusCode()).as(wrong).isEqualTo(403);
    }
    assertThat(server.with(cookie, "PUT /rules/7", "X-CSRF-Token", csrf(login)).body())
        .isEqualTo("eda");
    assertThat(server.with(cookie, "POST /logout").statusCode()).as("log-out").isEqualTo(403);
    assertThat(server.with(cookie, "GET /search").statusCode()).isEqualTo(200);
  }

  @Test
  void aKeyNeedsNoTokenAndCountsBeforeASession() throws Exception {
    String cookie = cookie(server.logIn("rea", READER));

    assertThat(server.with(cookie, "PUT /rules/7", "Authorization", "Bearer " + EDITOR).body())
        .isEqualTo("eda");
    assertThat(server.with(cookie, "GET /search", "X-API-Key", "wrong").statusCode())
        .isEqualTo(401);
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
    HttpResponse<String> login = server.logIn(name, key);

    HttpResponse<String> bySession =
        server.with(cookie(login), request, "X-CSRF-Token", csrf(login));
    HttpResponse<String> byKey = server.send(server.request(request, "").header("X-API-Key", key));

    assertThat(bySession.statusCode()).isEqualTo(may ? 200 : 403);
    assertThat(byKey.statusCode()).isEqualTo(may ? 200 : 403);
    assertThat(bySession.body()).isEqualTo(byKey.body());
  }

  @Test
  void aLogOutEndsTheSessionForWhoeverHasItsCookie() throws Exception {
    HttpResponse<String> login = server.logIn("eda", EDITOR);
    String cookie = cookie(login);
    String another = cookie(server.logIn("eda", EDITOR));

    HttpResponse<String> response =
        server.with(cookie, "POST /logout", "X-CSRF-Token", csrf(login));

    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(setCookie(response, "newswire-session"))
        .contains("=;", "Expires=Thu, 01 Jan 1970", "Path=/");
    assertThat(setCookie(response, "__Host-newswire-session"))
        .contains("=;", "Expires=Thu, 01 Jan 1970", "Secure");
    assertThat(response.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\"");
    assertThat(server.with(cookie, "GET /search").statusCode()).isEqualTo(401);
    assertThat(server.with(cookie, "GET /session").body()).contains("log in again");
    assertThat(server.with(another, "GET /search").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Cross-Site", "same-site"})
  void noPageOfAnotherServerLogsSomebodyInOrOut(String site) throws Exception {
    HttpResponse<String> login = server.logIn("eda", EDITOR);

    assertThat(server.logIn("eda", EDITOR, "Origin", "http://evil.example").statusCode())
        .isEqualTo(403);
    assertThat(server.logIn("eda", EDITOR, "Sec-Fetch-Site", site).statusCode()).isEqualTo(403);
    assertThat(
            server
                .with(
                    cookie(login),
                    "POST /logout",
                    "X-CSRF-Token",
                    csrf(login),
                    "Origin",
                    "http://127.0.0.1:1")
                .statusCode())
        .isEqualTo(403);
    assertThat(server.with(cookie(login), "GET /search", "Sec-Fetch-Site", site).statusCode())
        .isEqualTo(403);
    assertThat(server.with(cookie(login), "GET /search").statusCode()).isEqualTo(200);
  }

  @Test
  void withoutPublishersThereIsNothingToLogInToAndEverybodyMayEverything() throws Exception {
    server.close();
    server = SessionServer.start(Map.of());

    assertThat(server.send(server.request("GET /session", "")).body())
        .isEqualTo("{\"name\":\"\",\"role\":\"operator\"}");
    assertThat(server.logIn("eda", EDITOR).statusCode()).isEqualTo(404);
    assertThat(server.send(server.request("PUT /rules/7", "x")).statusCode()).isEqualTo(200);
    assertThat(server.send(server.request("POST /logout", "")).statusCode()).isEqualTo(204);
  }
}
