package io.newswire.launcher.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The desk where keys are configured: the log-in, what each role sees and may, the log-out. */
class DeskLoginIT extends DeskPage {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Map<String, String> KEYS =
      Map.of("rea", ClosedDesk.READER, "eda", ClosedDesk.EDITOR, "opa", ClosedDesk.OPERATOR);

  /** A module of the page, as the page itself has loaded it. */
  private static final String MODULE =
      "const load = name => import(document.querySelector('script[src$=\"/desk.js\"]').src"
          + ".replace('desk.js', name));"
          + "const done = arguments[arguments.length - 1];";

  @TempDir private Path dir;
  private ClosedDesk closed;

  @BeforeEach
  void start() throws Exception {
    browser.forgetCookies();
    closed = new ClosedDesk(SHARED.kafka(), SHARED.elasticsearch(), dir);
  }

  @AfterEach
  void stop() {
    browser.go("about:blank");
    browser.forgetCookies();
    closed.close();
  }

  /** Chromium reports each refused request there. */
  @Override
  @AfterEach
  void nothingIsWrongOnTheConsole() {
    assertThat(browser.errors())
        .allMatch(error -> error.matches(".*Failed to load resource: .* status of 4(01|03|29) .*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/search?q=pier&sort=time", "/", "/quotes?speaker=Calloway"})
  void whoLogsInByKeyboardSeesTheViewThatWasAskedFor(String view) {
    browser.go(closed.address() + view);
    browser.awaitElement(".login");
    assertThat(browser.texts("h1")).containsExactly("Log in");
    assertThat(browser.texts(".card, .said")).isEmpty();
    assertThat(browser.all(".masthead nav a")).noneMatch(WebElement::isDisplayed);

    browser.press("rea", Keys.TAB, ClosedDesk.READER, Keys.ENTER);

    browser.awaitElement(".card, .said");
    assertThat(browser.address()).isEqualTo(closed.address() + view);
    assertThat(browser.all(".login")).isEmpty();
    assertThat(browser.texts(".who bdi")).containsExactly("rea");
    assertThat(browser.title()).doesNotContain("Log in");
  }

  @Test
  void passwordManagersAndScreenReadersKnowTheForm() {
    browser.go(closed.address() + "/");
    browser.awaitElement(".login");

    List<Object> fields =
        browser.script(
            "return [...document.querySelectorAll('.login input')].map(i =>"
                + " [i.name, i.type, i.autocomplete, i.labels[0].innerText.trim()].join())");
    assertThat(fields)
        .containsExactly("name,text,username,Name", "key,password,current-password,Key");
    assertThat((String) browser.script("return document.querySelector('.login').method"))
        .isEqualTo("post");
    assertThat((String) browser.script("return document.activeElement.name")).isEqualTo("name");
  }

  @Test
  void aWrongKeyIsToldAndTriedAgain() {
    browser.go(closed.address() + "/search?q=pier");
    browser.awaitElement(".login");

    browser.press("rea", Keys.TAB, "not-the-key-of-anybody", Keys.ENTER);

    browser.awaitTexts(
        ".login .problem",
        texts -> assertThat(texts).containsExactly("This name and key do not belong together."));
    assertThat(browser.all(".card")).isEmpty();
    browser.press(ClosedDesk.READER, Keys.ENTER);
    browser.awaitElement(".card");
    assertThat(browser.address()).isEqualTo(closed.address() + "/search?q=pier");
  }

  @Test
  void whoTriesTooOftenIsToldHowLongToWait() {
    browser.go(closed.address() + "/");
    browser.awaitElement(".login");
    browser.press("rea", Keys.TAB);
    for (int i = 0; i <= 10; i++) {
      browser.press("wrong" + i, Keys.ENTER);
      String expected = i < 10 ? "do not belong together" : "Too many log-ins have failed";
      browser.awaitTexts(".login .problem", texts -> assertThat(texts.get(0)).contains(expected));
      String field = browser.script("return document.activeElement.name");
      assertThat(field).isEqualTo("key");
    }

    assertThat(browser.texts(".login .problem").get(0)).matches(".* Try again in \\d+ seconds\\.");
  }

  @ParameterizedTest
  @CsvSource({
    "rea, true, false, false, 200, 403, 403",
    "eda, true, true, false, 200, 201, 403",
    "opa, true, true, true, 200, 201, 202",
  })
  void eachRoleSeesAndMayWhatItShould(
      String name,
      boolean reads,
      boolean edits,
      boolean operates,
      int search,
      int rule,
      int withdrawal) {
    logIn(name, "/search?q=pier");

    List<Object> may =
        browser.async(
            MODULE
                + "load('session.js').then(s => done(['reader', 'editor', 'operator']"
                + ".map(s.may)))");
    assertThat(may).containsExactly(reads, edits, operates);
    assertThat(status("GET", "/search?q=pier", null)).isEqualTo(search);
    String id = "of-" + name;
    String fields = "{\"name\": \"%s\", \"query\": \"pier\"}".formatted(id);
    assertThat(status("PUT", "/rules/" + id, fields)).isEqualTo(rule);
    assertThat(status("DELETE", "/articles?url=https://nobody.example/1", null))
        .isEqualTo(withdrawal);
    status("DELETE", "/rules/" + id, null);
  }

  @Test
  void aReaderSeesARuleAndNothingThatChangesIt() throws Exception {
    ask("PUT", "/rules/seen", "{\"name\":\"Seen\",\"query\":\"pier\"}");
    logIn("rea", "/search?q=pier");
    assertThat(browser.all(".make-rule")).hasSize(1).noneMatch(WebElement::isDisplayed);

    browser.go(closed.address() + "/rules/seen");
    browser.awaitElement("#query[readonly]");
    assertThat(browser.all(".strong, .danger")).isEmpty();
    assertThat(browser.all("rule-preview")).noneMatch(WebElement::isDisplayed);
    assertThat(browser.texts("#form-problem")).containsExactly("");
    ask("DELETE", "/rules/seen", "");
  }

  /** The status of a request that the page sends with what it knows. */
  private int status(String method, String path, String json) {
    Number status =
        browser.async(
            MODULE
                + "const [method, path, json] = arguments;"
                + "load('session.js').then(s => fetch(path, { method, body: json,"
                + " headers: { 'X-CSRF-Token': s.csrf() } })).then(r => done(r.status))",
            method,
            path,
            json);
    return status.intValue();
  }

  @Test
  void afterALogOutNeitherTheBackButtonNorACopyOfTheCookieShowsAnything() throws Exception {
    logIn("opa", "/search?q=pier");
    browser.click(".card .headline");
    browser.awaitElement(".story");
    String cookie = browser.cookie("newswire-session");
    assertThat(get("/search", cookie).statusCode()).isEqualTo(200);

    browser.click(".who button");

    browser.awaitElement(".login");
    browser.back();
    browser.awaitElement(".login");
    assertThat(browser.address()).isEqualTo(closed.address() + "/search?q=pier");
    assertThat(browser.all(".card, .story, .who")).isEmpty();
    assertThat((Number) browser.script("return sessionStorage.length")).isEqualTo(0L);
    assertThat(get("/search", cookie).statusCode()).isEqualTo(401);
  }

  @Test
  void aSessionThatEndsWhileSomebodyReadsLeadsToTheLogInAndBack() throws Exception {
    logIn("rea", "/");
    browser.awaitTexts(".state", texts -> assertThat(texts).containsExactly("Live"));
    String cookie = browser.cookie("newswire-session");
    String csrf = browser.async(MODULE + "load('session.js').then(s => done(s.csrf()))");

    HttpRequest logOut =
        request("/logout", cookie)
            .header("X-CSRF-Token", csrf)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    assertThat(HttpClient.newHttpClient().send(logOut, BodyHandlers.discarding()).statusCode())
        .isEqualTo(204);

    browser.awaitElement(".login");
    assertThat(browser.all(".card")).noneMatch(WebElement::isDisplayed);
    browser.press("rea", Keys.TAB, ClosedDesk.READER, Keys.ENTER);
    browser.awaitTexts(".state", texts -> assertThat(texts).containsExactly("Live"));
    assertThat(browser.all(".card")).isNotEmpty().allMatch(WebElement::isDisplayed);
  }

  @Test
  void whatWasBegunGoesOnAfterALogIn() {
    logIn("eda", "/search?q=pier");
    browser.forgetCookies();

    browser.script(
        "import(document.querySelector('script[src$=\"/desk.js\"]').src.replace('desk.js',"
            + " 'api.js')).then(api => api.send('PUT', '/rules/begun', { name: 'begun', query:"
            + " 'pier' })).then(saved => { window.saved = saved.rule.name; })");
    browser.awaitElement(".login");
    browser.press("eda", Keys.TAB, ClosedDesk.EDITOR, Keys.ENTER);

    await().atMost(SOON).until(() -> "begun".equals(browser.script("return window.saved")));
    assertThat(browser.all(".card")).isNotEmpty().allMatch(WebElement::isDisplayed);
    status("DELETE", "/rules/begun", null);
  }

  @Test
  void aLogInWithAnotherTabGoesOnHere() {
    logIn("eda", "/search?q=pier");

    Number elsewhere =
        browser.async(
            "const done = arguments[0]; fetch('/login', { method: 'POST', body: new"
                + " URLSearchParams({ name: 'eda', key: '"
                + ClosedDesk.EDITOR
                + "' }) }).then(r => done(r.status))");
    assertThat(elsewhere).isEqualTo(200L);

    String saved =
        browser.async(
            MODULE
                + "load('api.js').then(api => api.send('PUT', '/rules/tab', { name: 'tab', query:"
                + " 'pier' })).then(saved => done(saved.rule.name), error => done(error.message))");
    assertThat(saved).isEqualTo("tab");
    status("DELETE", "/rules/tab", null);
  }

  @Test
  void withoutPublishersNobodyIsAskedAndNobodyIsNamed() {
    assertThat(browser.all(".login, .who")).isEmpty();
    List<Object> may =
        browser.async(MODULE + "load('session.js').then(s => done([s.may('operator'), s.csrf()]))");
    assertThat(may).containsExactly(true, null);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void axeFindsNothingWrong(boolean dark) throws Exception {
    browser.dark(dark);
    browser.go(closed.address() + "/search?q=pier");
    browser.awaitElement(".login");
    for (int width : List.of(1280, 390)) {
      browser.size(width, 844);
      assertThat(browser.axe()).isEmpty();
    }
    browser.press("a", Keys.TAB, "b", Keys.ENTER);
    browser.awaitElement(".login .problem:not([hidden])");
    assertThat(browser.axe()).isEmpty();
    browser.script("document.querySelector('.login').reset()");
    browser.click(".login [name=name]");
    browser.press("rea", Keys.TAB, ClosedDesk.READER, Keys.ENTER);
    browser.awaitElement(".who");
    for (int width : List.of(390, 1280)) {
      browser.size(width, 844);
      assertThat(browser.axe()).isEmpty();
      assertThat((Boolean) browser.script("return document.body.scrollWidth <= innerWidth"))
          .isTrue();
    }
  }

  private void logIn(String name, String view) {
    browser.go(closed.address() + view);
    browser.awaitElement(".login");
    browser.press(name, Keys.TAB, KEYS.get(name), Keys.ENTER);
    browser.awaitElement(".card");
  }

  private HttpResponse<Void> get(String path, String cookie) throws Exception {
    return HttpClient.newHttpClient()
        .send(request(path, cookie).build(), BodyHandlers.discarding());
  }

  private HttpRequest.Builder request(String path, String cookie) {
    return HttpRequest.newBuilder(URI.create(closed.address() + path))
        .header("Cookie", "newswire-session=" + cookie);
  }
}
