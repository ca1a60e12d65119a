package io.newswire.admin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.model.alert.AlertRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleTrialTest {
  @Test
  void titleAndLanguagesStandAroundTheQuery() {
    AlertRule rule =
        AlertRule.of("test", "ferry OR pier")
            .withTitleOnly(true)
            .withLanguages(List.of("en", "no"));

    assertThat(RuleTrial.query(rule)).isEqualTo("title:(ferry OR pier) AND language:(en OR no)");
  }

  @Test
  void aRuleWithoutLimitsIsAskedAsItIs() {
    assertThat(RuleTrial.query(AlertRule.of("test", "person:calloway")))
        .isEqualTo("person:calloway");
  }
}
