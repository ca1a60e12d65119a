package io.newswire.launcher.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;

/** What each role sees of the desk, and may change. */
class DeskRolesIT extends ClosedDeskPage {
  @ParameterizedTest
  @CsvSource({
    "rea, true, false, false, 200, 403, 403",
    "eda, true, true, false, 200, 201, 403",
    "opa, true, true, true, 200, 201, 202",
  })
  void eachRoleSeesAndMayWhatItShould(
      String name,
      boolean reads,
      boolean edits,
      boolean operates,
      int search,
      int rule,
      int withdrawal) {
    logIn(name, "/search?q=pier");

    List<Object> may =
        browser.async(
            MODULE
                + "load('session.js').then(s => done(['reader', 'editor', 'operator']"
                + ".map(s.may)))");
    assertThat(may).containsExactly(reads, edits, operates);
    assertThat(status("GET", "/search?q=pier", null)).isEqualTo(search);
    String id = "of-" + name;
    String fields = "{\"name\": \"%s\", \"query\": \"pier\"}".formatted(id);
    assertThat(status("PUT", "/rules/" + id, fields)).isEqualTo(rule);
    assertThat(status("DELETE", "/articles?url=https://nobody.example/1", null))
        .isEqualTo(withdrawal);
    status("DELETE", "/rules/" + id, null);
  }

  @Test
  void aReaderSeesARuleAndNothingThatChangesIt() throws Exception {
    ask("PUT", "/rules/seen", "{\"name\":\"Seen\",\"query\":\"pier\"}");
    logIn("rea", "/search?q=pier");
    assertThat(browser.all(".make-rule")).hasSize(1).noneMatch(WebElement::isDisplayed);

    browser.go(closed.address() + "/rules/seen");
    browser.awaitElement("#query[readonly]");
    assertThat(browser.all(".strong, .danger")).isEmpty();
    assertThat(browser.all("rule-preview")).noneMatch(WebElement::isDisplayed);
    assertThat(browser.texts("#form-problem")).containsExactly("");
    ask("DELETE", "/rules/seen", "");
  }
}
