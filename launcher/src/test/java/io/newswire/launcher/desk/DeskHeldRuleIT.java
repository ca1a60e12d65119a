package io.newswire.launcher.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A rule that holds alerts until the end of an embargo, in its form. */
class DeskHeldRuleIT extends DeskPage {
  private static final String HOLD = "[name=holdEmbargo]";

  @AfterEach
  void removeRule() throws Exception {
    ask("DELETE", "/rules/estuary", "");
  }

  @Test
  void aRuleIsMadeToHoldAlertsAndToHoldThemNoMore() throws Exception {
    ask("PUT", "/rules/estuary", "{\"name\":\"Estuary\",\"query\":\"estuary\"}");
    assertThat(toggled(false).has("holdEmbargo")).isTrue();
    assertThat(stored().get("holdEmbargo").asBoolean()).isTrue();

    toggled(true);
    assertThat(stored().path("holdEmbargo").asBoolean()).isFalse();
    assertThat(stored().get("query").asText()).isEqualTo("estuary");
  }

  /** Changes the field, which was so before, and saves the rule. */
  private JsonNode toggled(boolean before) throws Exception {
    browser.go(desk + "/rules/estuary");
    browser.awaitElement(HOLD);
    assertThat(
            (Boolean) browser.script("return document.querySelector(arguments[0]).checked", HOLD))
        .isEqualTo(before);
    browser.click(HOLD);
    browser.click(".strong");
    browser.awaitTexts(".bar h1", texts -> assertThat(texts).containsExactly("Rules"));
    return stored();
  }

  private JsonNode stored() throws Exception {
    return ask("GET", "/rules/estuary", "").get("rule");
  }
}
