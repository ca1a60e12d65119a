package io.newswire.launcher.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.testkit.TestPublishers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The base of tests of the desk where keys are configured. */
abstract class ClosedDeskPage extends DeskPage {
  private static final Map<String, String> KEYS =
      Map.of(
          "rea",
          TestPublishers.READER,
          "eda",
          TestPublishers.EDITOR,
          "opa",
          TestPublishers.OPERATOR);

  /** A module of the page, as the page itself has loaded it. */
  static final String MODULE =
      "const load = name => import(document.querySelector('script[src$=\"/desk.js\"]').src"
          + ".replace('desk.js', name));"
          + "const done = arguments[arguments.length - 1];";

  @TempDir private Path dir;
  ClosedDesk closed;

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

  /** The status of a request that the page sends with what it knows. */
  final int status(String method, String path, String json) {
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

  final void logIn(String name, String view) {
    browser.go(closed.address() + view);
    browser.awaitElement(".login");
    browser.press(name, Keys.TAB, KEYS.get(name), Keys.ENTER);
    browser.awaitElement(".card");
  }
}
