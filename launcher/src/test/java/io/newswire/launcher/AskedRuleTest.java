package io.newswire.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.model.AlertRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskedRuleTest {
  @Test
  void fieldsGetTheNamesOfTheIndexAndPhrasesStayAsTheyAre() {
    assertThat(asked("person:calloway AND \"place: unknown\" NOT title:(storm gale)"))
        .isEqualTo("(people.words:calloway AND \"place: unknown\" NOT title.stems:(storm gale))");
  }

  @Test
  void titleAndLanguagesStandAroundTheQuery() {
    AlertRule rule =
        AlertRule.of("test", "ferry OR pier")
            .withTitleOnly(true)
            .withLanguages(List.of("en", "no"));

    assertThat(AskedRule.of(rule)).isEqualTo("title.stems:(ferry OR pier) AND language:(en OR no)");
  }

  @Test
  void whatOneQuoteSaysCannotBeAsked() {
    assertThatThrownBy(() -> asked("speaker:calloway AND said:pier"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("'said:'");
  }

  private static String asked(String query) {
    return AskedRule.of(AlertRule.of("test", query));
  }
}
