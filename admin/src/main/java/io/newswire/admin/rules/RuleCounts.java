package io.newswire.admin.rules;

import io.newswire.model.text.CountText;
import java.util.List;

/**
 * The number of alert rules.
 *
 * @param all the number of rules that fire
 * @param mutes the number of rules that silence others
 * @param problems the names of the rules that cannot be used
 */
public record RuleCounts(int all, int mutes, List<String> problems) {
  /** Counts rules. */
  public static RuleCounts of(List<StoredRule> rules) {
    int mutes = (int) rules.stream().filter(RuleCounts::isMute).count();
    return new RuleCounts(
        rules.size() - mutes,
        mutes,
        rules.stream().filter(rule -> rule.problem() != null).map(StoredRule::name).toList());
  }

  private static boolean isMute(StoredRule stored) {
    return stored.rule() != null && stored.rule().mutesOthers();
  }

  /** Such as {@code 5 rules, 1 with problems}. */
  @Override
  public String toString() {
    String bad = problems.isEmpty() ? "" : ", " + problems.size() + " with problems";
    String silent = mutes == 0 ? "" : ", " + mutes + " muting others";
    return CountText.of(all, "rule") + silent + bad;
  }
}
