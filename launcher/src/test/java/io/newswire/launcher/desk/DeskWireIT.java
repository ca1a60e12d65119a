package io.newswire.launcher.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The wire, live. */
class DeskWireIT extends DeskPage {
  @Test
  void theWireShowsTheNewestArticlesWithWhoIsNamed() {
    assertThat(browser.texts(".card .headline"))
        .contains("Ferry strikes pier at Port Ansel, injuring 14")
        .hasSizeGreaterThanOrEqualTo(16);
    assertThat(browser.texts(".card .names .person")).anyMatch(text -> text.contains("Calloway"));
    assertThat(browser.texts(".card .quote-count")).anyMatch(text -> text.matches("\\d+ quotes?"));
    assertThat(browser.texts(".card desk-time")).anyMatch(text -> text.matches(".*(ago|in .*)"));
  }

  @Test
  void whatComesWhileSomebodyReadsWaitsAndMovesNothing() throws Exception {
    browser.press("jjjjjj");
    String reading = focused();
    double before = top();
    int shown = browser.all(".card").size();

    post(
        "{\"url\":\"https://herald.example/late\",\"title\":\"Late bulletin\",\"text\":\"Rain.\"}");

    browser.awaitTexts(".fresh", texts -> assertThat(texts).containsExactly("1 new"));
    assertThat(browser.title()).startsWith("(1)");
    assertThat(focused()).isEqualTo(reading);
    assertThat(top()).isEqualTo(before);
    assertThat(browser.all(".card")).hasSize(shown);
    browser.press("n");
    assertThat(browser.texts(".card .headline").get(0)).isEqualTo("Late bulletin");
    assertThat(focused()).isEqualTo("Late bulletin");
  }

  @Test
  void aCorrectionIsMarkedAndAWithdrawnArticleLeavesItsPlaceEmpty() throws Exception {
    String url = "https://herald.example/tide";
    String json = "{\"url\":\"%s\",\"title\":\"Tide %s\",\"text\":\"The tide is %s.\"}";
    post(json.formatted(url, "low", "low"));
    browser.awaitTexts(".fresh", texts -> assertThat(texts).containsExactly("1 new"));
    browser.click(".fresh");
    post(json.formatted(url, "high", "high"));
    browser.awaitTexts(".fresh", texts -> assertThat(texts).containsExactly("1 new"));
    browser.click(".fresh");

    assertThat(browser.texts(".card .headline")).contains("Tide high").doesNotContain("Tide low");
    assertThat(browser.texts(".card:first-child .badge")).containsExactly("Corrected");

    delete(url);
    browser.awaitTexts(
        ".card:first-child .badge", texts -> assertThat(texts).containsExactly("Withdrawn"));
    assertThat(browser.texts(".card .headline")).doesNotContain("Tide high");
  }

  @Test
  void anArticleThatIsPutUnderEmbargoLaterDisappearsAtOnce() throws Exception {
    String url = "https://herald.example/weir";
    String json = "{\"url\":\"%s\",\"title\":\"Weir opens\",\"text\":\"%s\",\"embargoedUntil\":%s}";
    post(json.formatted(url, "Rain.", null));
    browser.awaitTexts(".fresh", texts -> assertThat(texts).containsExactly("1 new"));
    browser.click(".fresh");
    assertThat(browser.texts(".card .headline")).contains("Weir opens");

    browser.script("document.querySelector('.card .headline').focus()");
    String tomorrow = '"' + Instant.now().plus(Duration.ofDays(1)).toString() + '"';
    post(json.formatted(url, "Much rain.", tomorrow));

    browser.awaitTexts(
        ".card:first-child .badge", texts -> assertThat(texts).containsExactly("Embargoed"));
    assertThat(browser.texts(".card .headline")).doesNotContain("Weir opens");
    assertThat(
            (Boolean)
                browser.script("return !!document.activeElement.closest('.card:first-child')"))
        .as("who read it is still where it stood")
        .isTrue();
    assertThat(
            (String) browser.script("return document.activeElement.getAttribute('aria-posinset')"))
        .isEqualTo("1");
    delete(url);
    browser.awaitTexts(
        ".card:first-child .badge", texts -> assertThat(texts).containsExactly("Withdrawn"));
  }
}
