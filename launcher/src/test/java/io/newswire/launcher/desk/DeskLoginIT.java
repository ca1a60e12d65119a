package io.newswire.launcher.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.testkit.TestPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The log-in of the desk. */
class DeskLoginIT extends ClosedDeskPage {

  @ParameterizedTest
  @ValueSource(strings = {"/search?q=pier&sort=time", "/", "/quotes?speaker=Calloway"})
  void whoLogsInByKeyboardSeesTheViewThatWasAskedFor(String view) {
    browser.go(closed.address() + view);
    browser.awaitElement(".login");
    assertThat(browser.texts("h1")).containsExactly("Log in");
    assertThat(browser.texts(".card, .said")).isEmpty();
    assertThat(browser.all(".masthead nav a")).noneMatch(WebElement::isDisplayed);

    browser.press("rea", Keys.TAB, TestPublishers.READER, Keys.ENTER);

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
    browser.press(TestPublishers.READER, Keys.ENTER);
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
    browser.press("rea", Keys.TAB, TestPublishers.READER, Keys.ENTER);
    browser.awaitElement(".who");
    for (int width : List.of(390, 1280)) {
      browser.size(width, 844);
      assertThat(browser.axe()).isEmpty();
      assertThat((Boolean) browser.script("return document.body.scrollWidth <= innerWidth"))
          .isTrue();
    }
  }
}
