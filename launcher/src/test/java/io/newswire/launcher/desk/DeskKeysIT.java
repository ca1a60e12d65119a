package io.newswire.launcher.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The keys, and the way without a mouse. */
class DeskKeysIT extends DeskPage {
  @Test
  void byKeyboardArticlesAreWalkedThroughAndOpened() {
    List<String> headlines = browser.texts(".card .headline");

    browser.press("jj");
    assertThat(focused()).isEqualTo(headlines.get(1));
    browser.press("k");
    assertThat(focused()).isEqualTo(headlines.get(0));
    browser.press("jo");
    browser.awaitTexts(".story h1", texts -> assertThat(texts).containsExactly(headlines.get(1)));
    browser.press("j");
    browser.awaitTexts(".story h1", texts -> assertThat(texts).containsExactly(headlines.get(2)));
    browser.press("k");
    browser.awaitTexts(".story h1", texts -> assertThat(texts).containsExactly(headlines.get(1)));
    browser.press("gw");
    browser.awaitTexts(".bar h1", texts -> assertThat(texts).containsExactly("Wire"));
    browser.press("ga");
    browser.awaitTexts(".bar h1", texts -> assertThat(texts).containsExactly("Alerts"));
    browser.press("gr");
    browser.awaitTexts(".bar h1", texts -> assertThat(texts).containsExactly("Rules"));
    browser.press("gs");
    browser.awaitTexts(".bar h1", texts -> assertThat(texts).containsExactly("Search"));
  }

  @Test
  void theShortcutsAreListedAndCanBeSwitchedOff() {
    browser.press("?");
    browser.awaitElement("dialog[open]");
    browser.press(Keys.ESCAPE);
    assertThat(browser.all("dialog[open]")).isEmpty();

    browser.script("document.getElementById('keys-on').click()");
    browser.press("?");
    assertThat(browser.all("dialog[open]")).isEmpty();
    browser.script("document.getElementById('keys-on').click()");
    browser.press("?");
    browser.awaitElement("dialog[open]");
  }

  @Test
  void theFirstTabLeadsPastTheHead() {
    browser.press(Keys.TAB);
    assertThat(focused()).isEqualTo("Skip to the news");
    browser.press(Keys.ENTER);
    browser.press(Keys.TAB);
    assertThat((Boolean) browser.script("return !!document.activeElement.closest('main')"))
        .isTrue();
  }
}
