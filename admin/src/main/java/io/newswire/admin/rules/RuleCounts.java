package io.newswire.admin.rules;

import io.newswire.model.text.CountText;
import java.util.List;

/**
 * The number of alert rules.
 *
 * @param all the number of rules
 * @param problems the names of the rules that cannot be used
 */
public record RuleCounts(int all, List<String> problems) {
  /** Counts rules. */
  public static RuleCounts of(List<StoredRule> rules) {
    return new RuleCounts(
        rules.size(),
        rules.stream().filter(rule -> rule.problem() != null).map(StoredRule::name).toList());
  }

  /** Such as {@code 5 rules, 1 with problems}. */
  @Override
  public String toString() {
    String bad = problems.isEmpty() ? "" : ", " + problems.size() + " with problems";
    return CountText.of(all, "rule") + bad;
  }
}
