package io.newswire.launcher;

import io.newswire.enrich.alerts.RuleException;
import io.newswire.enrich.alerts.RuleParser;
import io.newswire.model.AlertRule;
import io.newswire.model.Json;
import io.newswire.model.RejectedException;
import java.util.List;

/**
 * A rule as it stands on {@code news.alert-rules}.
 *
 * @param rule null if what stands there is no rule at all
 * @param problem why it cannot be used; null if it can
 * @param remarks what its author should know
 */
record StoredRule(String id, AlertRule rule, String problem, List<String> remarks) {

  static StoredRule read(String id, byte[] json) {
    try {
      return of(Json.read(json, AlertRule.class).withId(id));
    } catch (RejectedException e) {
      return new StoredRule(id, null, e.getMessage(), List.of());
    }
  }

  static StoredRule of(AlertRule rule) {
    try {
      return new StoredRule(rule.id(), rule, null, RuleParser.parse(rule).remarks());
    } catch (RuleException e) {
      return new StoredRule(rule.id(), rule, e.getMessage(), List.of());
    }
  }

  String name() {
    return rule == null || rule.name() == null ? id : rule.name();
  }

  /**
   * Returns it.
   *
   * @throws UserError if it cannot be used
   */
  StoredRule checked() {
    if (problem != null) {
      throw new UserError("the rule '" + name() + "' cannot be used: " + problem);
    }
    return this;
  }
}
