package io.newswire.admin.rules;

import io.newswire.model.text.CountText;
import java.util.List;

/**
 * How many alert rules there are.
 *
 * @param all how many there are
 * @param problems the names of those that cannot be used as they stand
 */
public record RuleCounts(int all, List<String> problems) {
  public static RuleCounts of(List<StoredRule> rules) {
    return new RuleCounts(
        rules.size(),
        rules.stream().filter(rule -> rule.problem() != null).map(StoredRule::name).toList());
  }

  /** For people. */
  @Override
  public String toString() {
    String bad = problems.isEmpty() ? "" : ", " + problems.size() + " with problems";
    return CountText.of(all, "rule") + bad;
  }
}
