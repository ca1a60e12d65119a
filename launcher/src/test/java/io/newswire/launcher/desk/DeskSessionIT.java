package io.newswire.launcher.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.testkit.TestPublishers;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The session of a log-in: how it ends, and how the page goes on with the next one. */
class DeskSessionIT extends ClosedDeskPage {

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
    browser.press("rea", Keys.TAB, TestPublishers.READER, Keys.ENTER);
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
    browser.press("eda", Keys.TAB, TestPublishers.EDITOR, Keys.ENTER);

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
                + TestPublishers.EDITOR
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

  private HttpResponse<Void> get(String path, String cookie) throws Exception {
    return HttpClient.newHttpClient()
        .send(request(path, cookie).build(), BodyHandlers.discarding());
  }

  private HttpRequest.Builder request(String path, String cookie) {
    return HttpRequest.newBuilder(URI.create(closed.address() + path))
        .header("Cookie", "newswire-session=" + cookie);
  }
}
