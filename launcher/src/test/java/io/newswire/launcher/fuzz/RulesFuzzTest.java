package io.newswire.launcher.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.newswire.admin.InvalidInputException;
import io.newswire.admin.rules.KnownDestinations;
import io.newswire.admin.rules.RuleFile;
import io.newswire.admin.rules.StoredRule;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.config.NewswireConfig;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Files of rules: what is read of them is written so that it reads the same. */
class RulesFuzzTest {
  private static final KnownDestinations DESTINATIONS =
      KnownDestinations.of(new NewswireConfig(Map.of()));

  @FuzzTest(maxDuration = "5m")
  void yaml(@NotNull String text) {
    check(text, true);
  }

  @FuzzTest(maxDuration = "5m")
  void lines(@NotNull String text) {
    check(text, false);
  }

  /** The value of a record; also what is no rule can be listed. */
  @FuzzTest(maxDuration = "5m")
  void records(byte[] json) {
    StoredRule stored = StoredRule.read("id", json, DESTINATIONS);
    if ((stored.rule() == null || stored.problem() != null) && stored.problem().isBlank()) {
      throw new AssertionError("a problem without a reason: " + stored);
    }
    if (stored.problem() != null && stored.problem().contains("report it with")) {
      throw new AssertionError(stored.problem());
    }
  }

  private static void check(String text, boolean yaml) {
    List<AlertRule> rules;
    try {
      rules = rules(text, yaml);
    } catch (InvalidInputException e) {
      Rejections.check(e);
      return;
    }
    requireSame(rules, rules(RuleFile.toYaml(rules), true));
    requireSame(rules, rules(RuleFile.toLines(rules), false));
  }

  private static List<AlertRule> rules(String text, boolean yaml) {
    return RuleFile.read("rules", text, yaml, DESTINATIONS).stream()
        .map(RuleFile.Entry::rule)
        .filter(Objects::nonNull)
        .toList();
  }

  private static void requireSame(List<AlertRule> rules, List<AlertRule> read) {
    if (!rules.equals(read)) {
      throw new AssertionError("read " + rules + ", then " + read);
    }
  }
}
