package io.newswire.launcher.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.model.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Rules: their list, their form, and what they would have fired on. */
class DeskRulesIT extends DeskPage {
  private final List<String> made = new ArrayList<>();

  @AfterEach
  void removeRules() throws Exception {
    for (String id : made) {
      ask("DELETE", "/rules/" + id, "");
    }
  }

  private String rule(String id, String name, String query) throws Exception {
    String json = "{\"name\":%s,\"query\":%s}".formatted(quoted(name), quoted(query));
    ask("PUT", "/rules/" + id, json);
    made.add(id);
    return id;
  }

  @Test
  void aRuleIsMadeFromASearchPreviewedStoredAndFires() throws Exception {
    post(
        "{\"url\":\"https://herald.example/signal\",\"title\":\"Semaphore\",\"text\":\"The pier.\"}");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> ask("GET", "/search?q=title:semaphore", "").get("total").asInt() > 0);
    browser.go(desk + "/search?q=pier&place=Port+Ansel");
    browser.click(".make-rule");
    browser.awaitTexts(".bar h1", texts -> assertThat(texts).containsExactly("New rule"));
    assertThat(value("query")).isEqualTo("(pier) AND place:\"Port Ansel\"");
    browser.awaitTexts(
        "rule-preview [role=status]",
        texts ->
            assertThat(texts.get(0)).matches("Would have fired on \\d+ of \\d+ articles? of .*"));
    type("name", "Signal lights");
    type("query", "semaphore OR pier");
    browser.awaitTexts(
        "rule-preview mark", texts -> assertThat(texts).isNotEmpty().contains("pier"));
    browser.click("input[value=log]");
    browser.click(".strong");
    made.add("signal-lights");
    browser.awaitTexts(".bar h1", texts -> assertThat(texts).containsExactly("Rules"));
    browser.awaitTexts(
        "[data-id=signal-lights] td", texts -> assertThat(texts).contains("On", "log"));

    awaitFiring("signal-lights", "The semaphore moved");
    browser.go(desk + "/rules");
    browser.awaitTexts(
        "[data-id=signal-lights] td:nth-child(3)",
        texts -> assertThat(texts.get(0)).matches("(?s)\\d+ times? since .*last .*"));
  }

  @Test
  void anErrorStandsBelowItsFieldAtItsPlaceWhileItIsWritten() {
    browser.go(desk + "/rules/new");
    type("name", "Storms");
    type("query", "storm AND ) gale");
    browser.awaitTexts("#query-problem", texts -> assertThat(texts.get(0)).contains("column 11"));
    assertThat(browser.texts("#query-problem .place mark")).hasSize(1);
    assertThat(browser.all("#query[aria-invalid=true]")).hasSize(1);
    assertThat(browser.texts("rule-preview [role=status]").get(0)).contains("cannot be used yet");
    type("query", "storm AND gale");
    browser.awaitTexts("#query-problem", texts -> assertThat(texts).containsExactly(""));
    type("throttle", "soon");
    browser.awaitTexts(
        "#throttle-problem", texts -> assertThat(texts.get(0)).contains("soon", "30m"));
    browser.awaitTexts("#name-problem", texts -> assertThat(texts).containsExactly(""));
  }

  @Test
  void whatARuleFiresOnAndHowOftenIsCheckedStoredAndShown() throws Exception {
    rule("spate", "Spate", "spate");
    browser.go(desk + "/rules/spate");
    browser.awaitElement("#query");
    assertThat(value("per")).isEqualTo("family");
    type("on", "sometimes");
    browser.awaitTexts("#on-problem", texts -> assertThat(texts.get(0)).contains("sometimes"));
    type("on", "surge");
    browser.awaitTexts("#on-problem", texts -> assertThat(texts).containsExactly(""));
    browser.click("#per option[value=story]");
    browser.click(".strong");
    browser.awaitTexts(".bar h1", texts -> assertThat(texts).containsExactly("Rules"));

    assertThat(stored("spate").at("/rule/on").asText()).isEqualTo("surge");
    assertThat(stored("spate").at("/rule/per").asText()).isEqualTo("story");
    browser.go(desk + "/rules/spate");
    browser.awaitElement("#query");
    assertThat(value("on")).isEqualTo("surge");
    assertThat(value("per")).isEqualTo("story");
  }

  @Test
  void anotherEditorsChangeIsNotOverwritten() throws Exception {
    rule("ebb", "Ebb", "ebb");
    browser.go(desk + "/rules/ebb");
    browser.awaitElement("#query");
    rule("ebb", "Ebb", "ebb OR flood");
    made.remove("ebb");

    type("query", "ebb OR tide");
    browser.click(".strong");
    browser.awaitTexts(
        "#form-problem",
        texts -> assertThat(texts.get(0)).contains("Somebody else", "Nothing was"));
    assertThat(value("query")).as("what was written stays").isEqualTo("ebb OR tide");
    assertThat(stored("ebb").at("/rule/query").asText()).isEqualTo("ebb OR flood");
    // The browser itself reports the status.
    assertThat(browser.errors()).allMatch(error -> error.contains("412"));
  }

  @Test
  void aRuleIsMutedSnoozedRemovedAndEachIsUndone() throws Exception {
    rule("gulls", "Gulls", "gull");
    browser.go(desk + "/rules");
    String row = "[data-id=gulls] ";
    browser.click(row + "button:not(.danger)");
    browser.awaitTexts(row + ".badge", texts -> assertThat(texts).containsExactly("Muted"));
    assertThat(stored("gulls").at("/rule/enabled").asBoolean(true)).isFalse();
    browser.click("desk-done button");
    browser.awaitTexts(row + ".badge", texts -> assertThat(texts).containsExactly("On"));

    browser.click(row + "select");
    browser.press("4", Keys.ENTER);
    browser.click(row + "select + button");
    browser.awaitTexts(
        row + ".badge", texts -> assertThat(texts.get(0)).startsWith("Snoozed until"));
    browser.click("desk-done button");
    browser.awaitTexts(row + ".badge", texts -> assertThat(texts).containsExactly("On"));

    browser.click(row + ".danger");
    browser.awaitElement("dialog[open]");
    browser.press(Keys.ESCAPE);
    assertThat(browser.all(row)).hasSize(1);
    browser.click(row + ".danger");
    browser.click("dialog[open] .danger");
    browser.awaitTexts(row + "a", texts -> assertThat(texts).isEmpty());
    browser.click("desk-done button");
    browser.awaitTexts(row + ".badge", texts -> assertThat(texts).containsExactly("On"));
    assertThat(stored("gulls").at("/rule/query").asText()).isEqualTo("gull");
  }

  @Test
  void hostileRulesAreShownAsTextInTheListTheFormAndTheAlerts() throws Exception {
    String evil = "<img src=x onerror=window.hit=1>\u001b[31m\u202e\u0007 end";
    made.add("evil");
    firingRule("evil", evil, "hostilerule", "A hostilerule was made");
    rule("long", "L".repeat(3_000), "a OR ".repeat(150) + "b");

    for (String path : List.of("/rules", "/rules/evil", "/alerts?rule=evil", "/rules/long")) {
      browser.go(desk + path);
      browser.awaitElement(path.equals("/rules") ? "[data-id=evil] a" : ".bar h1, .alert .rule");
      browser.awaitTexts("main", texts -> assertThat(texts.get(0)).containsAnyOf("onerror", "LLL"));
      assertThat((Boolean) browser.script("return 'hit' in window")).isFalse();
      assertThat(browser.all("main img")).isEmpty();
      assertThat((String) browser.script("return document.body.textContent"))
          .doesNotContain("\u001b", "\u202e", "\u0007");
      assertThat((Boolean) browser.script("return document.body.scrollWidth <= innerWidth"))
          .isTrue();
    }
  }

  @Test
  void manyRulesComeInPartsAndAreFoundByAWord() throws Exception {
    String lines =
        IntStream.range(0, 250)
            .mapToObj(
                i ->
                    "{\"id\":\"many-%d\",\"name\":\"Many %03d\",\"query\":\"crate%d\"}"
                        .formatted(i, i, i))
            .collect(Collectors.joining("\n"));
    ask("POST", "/rules/import?format=json", lines);
    browser.go(desk + "/rules");
    browser.awaitTexts(".total", texts -> assertThat(texts.get(0)).matches("2[5-9]\\d rules.*"));
    assertThat(browser.all(".rules tbody tr")).hasSize(100);
    browser.click(".more button");
    assertThat(browser.all(".rules tbody tr")).hasSize(200);
    browser.click(".ask input");
    browser.press("crate249");
    browser.awaitTexts(".rules tbody th a", texts -> assertThat(texts).containsExactly("Many 249"));
    removeMany();
  }

  private void removeMany() throws Exception {
    write(
        Topics.ALERT_RULES,
        IntStream.range(0, 250)
            .boxed()
            .collect(Collectors.toMap(i -> "many-" + i, i -> Optional.empty())));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !ask("GET", "/rules", "").toString().contains("many-249"));
  }

  private JsonNode stored(String id) throws Exception {
    return ask("GET", "/rules/" + id, "");
  }

  private String value(String field) {
    return browser.script("return document.getElementById(arguments[0]).value", field);
  }

  /** Types into a field, in place of what it had. */
  private void type(String field, String text) {
    browser.click("#" + field);
    browser.script("document.getElementById(arguments[0]).select()", field);
    browser.press(text);
  }
}
