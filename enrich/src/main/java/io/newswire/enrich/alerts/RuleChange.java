package io.newswire.enrich.alerts;

import io.newswire.model.Json;
import io.newswire.model.RejectedException;
import io.newswire.model.alert.AlertRule;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A record of {@code news.alert-rules}, parsed: that is most of the work of loading many.
 *
 * @param rule null if the record removes the rule, or holds none
 * @param parts what is matched; empty if the rule is removed, is not active, or cannot be used
 * @param problem what is wrong with the rule; null if it can be used
 */
record RuleChange(String id, AlertRule rule, List<RulePart> parts, String problem) {
  private static final Logger LOG = LoggerFactory.getLogger(RuleChange.class);

  /**
   * Parses a record.
   *
   * @param json an {@link AlertRule}; null removes the rule
   */
  static RuleChange of(String id, byte[] json) {
    if (json == null) {
      return new RuleChange(id, null, List.of(), null);
    }
    try {
      return of(id, Json.read(json, AlertRule.class));
    } catch (RejectedException e) {
      return new RuleChange(id, null, List.of(), e.getMessage());
    }
  }

  /**
   * Parses a rule.
   *
   * @param rule null removes it
   */
  static RuleChange of(String id, AlertRule rule) {
    if (rule == null || !rule.active()) {
      return new RuleChange(id, rule, List.of(), null);
    }
    try {
      return new RuleChange(id, rule, RulePart.of(RuleParser.withoutSpeed(rule.withId(id))), null);
    } catch (RuleException e) {
      return new RuleChange(id, rule, List.of(), e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("Rule {} cannot be parsed: {}", id, e.toString());
      LOG.debug("Cause", e);
      return new RuleChange(id, rule, List.of(), "it cannot be parsed: " + e);
    }
  }

  /** Whether it takes the place of what the rule was before. */
  boolean isUsable() {
    return problem == null;
  }
}
