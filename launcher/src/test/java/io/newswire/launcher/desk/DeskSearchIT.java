package io.newswire.launcher.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
  void aTimeIsChosenByMouseOnTheBarsAndTakenAwayAgain() {
    browser.go(desk + "/search?sort=time");
    browser.awaitElement(".histogram");
    String all = browser.texts(".total").get(0);
    int bars = browser.all(".histogram svg g").size();
    int last = bars - 1 - lastEmptyBars();

    browser.drag(".histogram svg", last / (double) bars, 1);

    browser.awaitTexts(
        ".chosen li",
        texts -> {
          assertThat(texts.get(0)).startsWith("From: ");
          assertThat(texts.get(1)).startsWith("Until: ");
        });
    assertThat(browser.address()).contains("since=", "until=", "sort=time");
    browser.awaitTexts(
        ".total", texts -> assertThat(texts.get(0)).isNotEqualTo(all).matches("\\d.*"));
    browser.click(".chosen a");
    browser.awaitTexts(".chosen li", texts -> assertThat(texts).hasSize(1));
    browser.click(".chosen a");
    browser.awaitTexts(".total", texts -> assertThat(texts).containsExactly(all));
  }

  /** How many bars at the end have no article before the last one that has. */
  private int lastEmptyBars() {
    Number last =
        browser.script(
            "const bars = [...document.querySelectorAll('.bar-of-time')].reverse();"
                + "return bars.findIndex(bar => bar.getAttribute('height') > 0)");
    return last.intValue();
  }

  @Test
  void aTimeIsChosenByKeyboardToo() {
    browser.go(desk + "/search?q=pier");
    browser.awaitElement(".between summary");
    browser.script("document.querySelector('.between summary').focus()");
    browser.press(Keys.ENTER);
    browser.press(Keys.TAB);
    assertThat((String) browser.script("return document.activeElement.name")).isEqualTo("since");
    browser.script(
        "const [since, until] = document.querySelectorAll('.between input');"
            + "since.value = '2026-11-16T00:00'; until.value = '2026-11-16T00:00'");
    browser.press(Keys.ENTER);
    assertThat(
            (Boolean) browser.script("return document.querySelector('.between :invalid') !== null"))
        .isTrue();
    browser.script(
        "const until = document.querySelector('.between input[name=until]');"
            + "until.value = '2026-11-17T00:00'; until.dispatchEvent(new Event('input'))");
    browser.click(".between button");

    browser.awaitTexts(
        ".chosen li", texts -> assertThat(texts).anyMatch(t -> t.startsWith("From: 16 Nov")));
    browser.awaitTexts(
        ".card .headline",
        texts -> assertThat(texts).contains("Ferry strikes pier at Port Ansel, injuring 14"));
  }

  @Test
  void theWordsThatMatchedAreMarkedInHeadlinesToo() {
    browser.go(desk + "/search?q=title%3Apiers");
    browser.awaitElement(".card");
    assertThat(browser.texts(".headline mark")).contains("pier");
    assertThat(browser.texts(".headline"))
        .contains("Ferry strikes pier at Port Ansel, injuring 14");
  }

  @Test
  void aSearchIsSavedInTheBrowserAndFoundAgain() {
    browser.go(desk + "/search?q=pier&person=Ruth+Calloway&sort=time");
    browser.click(".save summary");
    browser.script("document.querySelector('.save input').select()");
    browser.press("Calloway <b>and</b> the pier", Keys.ENTER);
    browser.awaitTexts(
        ".saved a", texts -> assertThat(texts).containsExactly("Calloway <b>and</b> the pier"));

    browser.go(desk + "/search");
    browser.click(".saved a");
    browser.awaitTexts(".chosen li", texts -> assertThat(texts.get(0)).contains("Ruth Calloway"));
    assertThat(browser.address()).contains("q=pier", "sort=time");
    browser.click(".saved button");
    assertThat(browser.all(".saved a")).isEmpty();
    browser.go(desk + "/search");
    browser.awaitElement(".card");
    assertThat(browser.all(".saved a")).isEmpty();
  }

  @Test
  void whatIsKeptByAnotherHandDoesNoHarm() {
    browser.script(
        "localStorage.setItem('searches', JSON.stringify([{name: 'x', address: 'javascript:1'},"
            + "{name: 'y', address: '//evil.example/search'}, null, 7, {name: 'z', address:"
            + " '/search?q=pier'}]))");
    browser.go(desk + "/search");
    browser.awaitTexts(".saved a", texts -> assertThat(texts).containsExactly("z"));
    browser.script("localStorage.setItem('searches', '{')");
    browser.go(desk + "/search");
    browser.awaitElement(".card");
    browser.script("localStorage.removeItem('searches')");
  }

  @Test
  void aSearchIsAFeedOfEachFormat() {
    browser.go(desk + "/search?q=pier&sort=relevance");
    browser.awaitElement(".feeds a");
    List<String> links =
        browser.script("return [...document.querySelectorAll('.feeds a')].map(a => a.href)");
    assertThat(links)
        .containsExactly(desk + "/feed?q=pier&format=atom", desk + "/feed?q=pier&format=json");
    List<String> alternates =
        browser.script(
            "return [...document.querySelectorAll('link[rel=alternate]')].map(l => l.type + ' ' +"
                + " l.href)");
    assertThat(alternates)
        .containsExactly(
            "application/atom+xml " + links.get(0), "application/feed+json " + links.get(1));
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
