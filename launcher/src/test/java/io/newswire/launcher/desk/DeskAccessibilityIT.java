package io.newswire.launcher.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What axe-core says of each view, in both themes, on a desk and on a phone. */
class DeskAccessibilityIT extends DeskPage {
  @ParameterizedTest
  @CsvSource({
    "/, .card, false",
    "/, .card, true",
    "/search?q=pier, .card, false",
    "/search?q=pier, .card, true",
    "/search?q=pier&person=Ruth+Calloway, .chosen, true",
    "/map, .choices, false",
    "/quotes?speaker=Calloway, .said, false",
    "/quotes?speaker=Calloway, .said, true",
    "/search?sort=time, .histogram, false",
    "/search?sort=time, .histogram, true",
    "/people/person:ruth-calloway, .timeline, false",
    "/people/person:ruth-calloway, .timeline, true",
    "article, .story, false",
    "article, .story, true",
    "/alerts?rule=axe-rule, .alert .snippet mark, false",
    "/alerts?rule=axe-rule, .alert .snippet mark, true",
    "/rules, .rules .actions, false",
    "/rules, .rules .actions, true",
    "/rules/new?q=pier+AND+%29, .field-problem .place, false",
    "/rules/new?q=pier+AND+%29, .field-problem .place, true",
    "/rules/new?q=axehead, rule-preview .card, false",
    "/rules/new?q=axehead, rule-preview .card, true",
    "/rules/axe-rule, rule-preview .card, true",
    "keys, dialog[open], false",
    "keys, dialog[open], true",
  })
  void axeFindsNothingWrong(String view, String awaited, boolean dark) throws Exception {
    browser.dark(dark);
    if (view.contains("rule")) {
      firingRule("axe-rule", "Axe", "axehead", "An axehead was found");
    }
    switch (view) {
      case "article" -> browser.click(".card:nth-child(2) .headline");
      case "keys" -> browser.press("?");
      default -> browser.go(desk + view);
    }
    browser.awaitElement(awaited);
    browser.script("document.querySelectorAll('details').forEach(d => d.open = true)");

    assertThat(browser.axe()).isEmpty();
    browser.size(390, 844);
    assertThat(browser.axe()).isEmpty();
    assertThat((Boolean) browser.script("return document.body.scrollWidth <= innerWidth"))
        .as("nothing stands beside the page")
        .isTrue();
    browser.dark(false);
  }
}
