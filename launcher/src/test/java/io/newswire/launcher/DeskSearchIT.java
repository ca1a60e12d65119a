package io.newswire.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The search for articles. */
class DeskSearchIT extends DeskPage {
  @Test
  void aSearchIsNarrowedByAFacetAndAllOfItStandsInTheAddress() {
    browser.press("/");
    browser.press("pier", Keys.ENTER);
    browser.awaitTexts(".total", texts -> assertThat(texts.get(0)).matches("\\d+ articles?"));
    assertThat(browser.address()).endsWith("/search?q=pier");
    assertThat(browser.texts(".snippet mark")).contains("pier");
    int all = browser.all(".card").size();
    String person = browser.texts(".facets section:first-of-type a").get(0);

    browser.click(".facets section:first-of-type a");
    browser.awaitTexts(".chosen li", texts -> assertThat(texts.get(0)).contains(person));
    assertThat(browser.address()).contains("q=pier", "person=");
    browser.awaitTexts(".card", texts -> assertThat(texts).hasSizeBetween(1, all));
    browser.click(".facets section:nth-of-type(5) a");
    browser.awaitTexts(".card", texts -> assertThat(texts).isNotEmpty());
    assertThat(browser.address()).contains("section%3A");
    browser.back();
    browser.awaitTexts(".chosen li", texts -> assertThat(texts.get(0)).contains(person));
    browser.click(".chosen a");
    browser.awaitTexts(".card", texts -> assertThat(texts).hasSize(all));
  }

  @Test
  void anErrorInAQueryIsShownAtItsPlace() {
    browser.go(desk + "/search?q=ferry+AND+%22never+closed");
    browser.awaitTexts(".problem", texts -> assertThat(texts.get(0)).contains("column 11"));
    assertThat(browser.texts(".place mark")).containsExactly("\"");
    assertThat(browser.all("#find[aria-invalid=true]")).hasSize(1);
    assertThat(browser.errors()).allMatch(error -> error.contains("400"));
  }

  @Test
  void namesAreSuggestedWhileAQueryIsTyped() {
    browser.press("/");
    browser.press("pier call");
    browser.awaitTexts(
        "#suggestions li", texts -> assertThat(texts.get(0)).startsWith("Ruth Calloway"));
    browser.press(Keys.ARROW_DOWN, Keys.ENTER);
    assertThat((String) browser.script("return document.getElementById('find').value"))
        .isEqualTo("pier person:\"Ruth Calloway\"");
    browser.press(Keys.ENTER);
    browser.awaitTexts(".card", texts -> assertThat(texts).isNotEmpty());
  }
}
