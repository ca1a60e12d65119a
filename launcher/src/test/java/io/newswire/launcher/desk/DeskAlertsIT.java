package io.newswire.launcher.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What fired, live. */
class DeskAlertsIT extends DeskPage {
  private static final String NEWS =
      "{\"url\":\"https://herald.example/beacon\",\"title\":\"%s\",\"text\":\"The %s was lit.\"}";

  @Test
  void whatFiresWaitsAndIsShownWithItsWordsAndRecalledAtOnce() throws Exception {
    firingRule("beacons", "Beacons", "beacon", "A beacon burns");
    browser.go(desk + "/alerts?rule=beacons");
    browser.awaitTexts(".state", texts -> assertThat(texts).containsExactly("Live"));
    browser.awaitTexts(".alert .rule", texts -> assertThat(texts).containsOnly("Beacons"));
    assertThat(browser.texts(".alert .snippet mark")).contains("beacon");
    assertThat(browser.texts(".alert .matched")).contains("Matched: beacon");
    int shown = browser.all(".alert").size();

    post(NEWS.formatted("Beacon of Tarnby", "beacon"));
    browser.awaitTexts(".fresh", texts -> assertThat(texts).containsExactly("1 new"));
    assertThat(browser.title()).startsWith("(1) Alerts");
    assertThat(browser.all(".alert")).hasSize(shown);
    browser.press("n");
    assertThat(focused()).isEqualTo("Beacon of Tarnby");

    post(NEWS.formatted("Lamp of Tarnby", "lamp"));
    browser.awaitTexts(
        ".alert:first-child .badge",
        texts -> assertThat(texts).containsExactly("Recalled: corrected"));
    assertThat(browser.texts(".alert:first-child h2 s")).containsExactly("Beacon of Tarnby");

    post(NEWS.formatted("Beacon again", "beacon"));
    browser.awaitTexts(
        ".alert:first-child .headline", texts -> assertThat(texts).containsExactly("Beacon again"));
    delete("https://herald.example/beacon");
    browser.awaitTexts(
        ".alert:first-child .badge",
        texts -> assertThat(texts).containsExactly("Recalled: withdrawn"));
    assertThat(browser.texts(".alert:first-child h2 s")).containsExactly("(without a headline)");
    assertThat(browser.all(".alert:first-child .snippet, .alert:first-child .headline")).isEmpty();
  }

  @Test
  void theListIsNarrowedToARuleAndLeadsToItAndToTheArticle() throws Exception {
    firingRule("buoys", "Buoys", "buoy", "A buoy burns");
    browser.go(desk + "/alerts");
    browser.click(".alert .rule");
    browser.awaitTexts(".bar h1", texts -> assertThat(texts).containsExactly("Buoys"));
    browser.click(".rule-state > a");
    browser.awaitTexts(".bar h1", texts -> assertThat(texts).containsExactly("Alerts of buoys"));
    browser.awaitElement(".alert .headline");
    browser.press("jo");
    browser.awaitTexts(".story h1", texts -> assertThat(texts).containsExactly("A buoy burns"));
    assertThat(browser.texts(".way a").get(0)).isEqualTo("Alerts");
  }

  @Test
  void anArticleThatFiredTwoRulesIsOneStepOfTheWayThroughTheList() throws Exception {
    firingRule("wrecks", "Wrecks", "wreck", "A wreck of a hull");
    firingRule("hulls", "Hulls", "hull", "A wreck of a hull");
    browser.awaitTexts(
        ".alert",
        texts -> {
          browser.go(desk + "/alerts");
          browser.awaitElement(".alert .headline");
          assertThat(browser.all(".alert .headline")).hasSizeGreaterThan(articles());
        });
    int articles = articles();
    List<String> ids =
        browser.script(
            "return [...document.querySelectorAll('.alert')].filter(alert =>"
                + " alert.querySelector('.headline')).map(alert => alert.dataset.article)");
    awaitText(ids.get(0), "");
    browser.press("jo");
    browser.awaitTexts(".way .at", texts -> assertThat(texts).containsExactly("1 of " + articles));
  }

  /** How many articles the alerts that are shown are about. */
  private int articles() {
    Number found =
        browser.script(
            "return new Set([...document.querySelectorAll('.alert')]"
                + ".filter(alert => alert.querySelector('.headline'))"
                + ".map(alert => alert.dataset.article)).size");
    return found.intValue();
  }
}
