package io.newswire.http.access;

import static io.newswire.http.access.SessionServer.BOUND;
import static io.newswire.http.access.SessionServer.FORM;
import static io.newswire.http.access.SessionServer.cookie;
import static io.newswire.http.access.SessionServer.setCookie;
import static io.newswire.testkit.TestPublishers.EDITOR;
import static io.newswire.testkit.TestPublishers.OPERATOR;
import static io.newswire.testkit.TestPublishers.READER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Log-in over HTTP: who gets a session, and in which cookie. */
class LoginRoutesTest {
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
  void aLogInGivesACookieThatScriptsAndOtherSitesDoNotGet() throws Exception {
    HttpResponse<String> response = server.logIn("eda", EDITOR);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).startsWith("{\"name\":\"eda\",\"role\":\"editor\",\"csrf\":\"");
    assertThat(setCookie(response, "newswire-session"))
        .contains("; HttpOnly", "; SameSite=Strict", "; Path=/", "; Max-Age=43200")
        .doesNotContain("Secure", "Domain", EDITOR);
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(server.with(cookie(response), "GET /search").body()).isEqualTo("eda");
    HttpResponse<String> session = server.with(cookie(response), "GET /session");
    assertThat(session.body()).isEqualTo(response.body());
  }

  @Test
  void overHttpsTheCookieIsOfThisHostAlone() throws Exception {
    HttpResponse<String> response =
        server.logIn("eda", EDITOR, "Origin", "https://127.0.0.1:" + server.port());

    assertThat(setCookie(response, "__Host-newswire-session"))
        .contains("; Secure", "; HttpOnly", "; SameSite=Strict", "; Path=/")
        .doesNotContain("Domain");
    String cookie = cookie(response, "__Host-newswire-session");
    assertThat(server.with(cookie, "GET /search").body()).isEqualTo("eda");
    String neighbours = cookie(server.logIn("opa", OPERATOR));
    assertThat(server.with(neighbours + "; " + cookie, "GET /search").body())
        .as("a cookie that another host of the domain has set")
        .isEqualTo("eda");
  }

  @Test
  void aWrongKeyAndAnUnknownNameGetTheSameAnswer() throws Exception {
    HttpResponse<String> wrong = server.logIn("eda", OPERATOR);
    HttpResponse<String> unknown = server.logIn("nobody", OPERATOR);

    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.body()).isEqualTo("{\"error\":\"there is no such name with this key\"}");
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(unknown.body()).isEqualTo(wrong.body());
    assertThat(wrong.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void whoIsBoundAndHasNoRoleHasNothingToLogInFor() throws Exception {
    HttpResponse<String> response = server.logIn("herald", BOUND);

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
    HttpResponse<String> response =
        server.send(server.request("POST /login", body).header("Content-Type", type));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains(reason).doesNotContain("zz");
  }

  @Test
  void noMoreOfAFormIsReadThanItCanHave() throws Exception {
    String large = "name=eda&key=" + "x".repeat(5_000);
    assertThat(
            server
                .send(server.request("POST /login", large).header("Content-Type", FORM))
                .statusCode())
        .isEqualTo(400);
    HttpRequest.Builder chunked =
        server
            .request("POST /login", "")
            .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString("name=eda&key=x")))
            .header("Content-Type", FORM);
    assertThat(server.send(chunked).statusCode()).isEqualTo(400);
  }

  @Test
  void aLogInMakesANewSessionAndEndsTheOneBefore() throws Exception {
    String before = cookie(server.logIn("rea", READER));
    HttpResponse<String> login = server.logIn("eda", EDITOR, "Cookie", before);

    assertThat(cookie(login)).isNotEqualTo(before);
    assertThat(server.with(before, "GET /search").statusCode()).isEqualTo(401);
    String invented = "newswire-session=" + "0".repeat(32);
    assertThat(cookie(server.logIn("eda", EDITOR, "Cookie", invented))).isNotEqualTo(invented);
    assertThat(server.with(invented, "GET /search").statusCode()).isEqualTo(401);
  }

  @Test
  void tooManyWrongKeysAreRefusedUnreadAndAKnownBrowserIsNotLockedOut() throws Exception {
    String known = cookie(server.logIn("eda", EDITOR), "newswire-browser");
    for (int i = 0; i < 10; i++) {
      assertThat(server.logIn("opa", "wrong-" + i).statusCode()).isEqualTo(401);
    }

    HttpResponse<String> refused = server.logIn("opa", OPERATOR);

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body()).contains("too many log-ins have failed");
    assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(1, 60);
    assertThat(server.logIn("eda", EDITOR).statusCode()).as("from this address").isEqualTo(429);
    assertThat(server.logIn("eda", EDITOR, "Cookie", known).statusCode()).isEqualTo(200);
    assertThat(server.logIn("opa", OPERATOR, "Cookie", known).statusCode())
        .as("other")
        .isEqualTo(429);
    assertThat(
            server
                .send(server.request("GET /search", "").header("X-API-Key", OPERATOR))
                .statusCode())
        .as("who does not log in")
        .isEqualTo(200);
  }

  @Test
  void whoLogsInIsNotCounted() throws Exception {
    for (int i = 0; i < 20; i++) {
      assertThat(server.logIn("eda", EDITOR).statusCode()).isEqualTo(200);
    }
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
      assertThat(server.send(server.request(route, "name=eda")).statusCode())
          .as(route)
          .isIn(400, 401);
    }
  }
}
