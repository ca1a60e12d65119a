package io.newswire.admin.rules;

import io.newswire.admin.AdminException;
import io.newswire.deliver.destination.RedactedDestination;
import io.newswire.enrich.alerts.RuleException;
import io.newswire.enrich.alerts.RuleParser;
import io.newswire.model.AlertRule;
import io.newswire.model.Json;
import io.newswire.model.RecordWork;
import io.newswire.model.RejectedException;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule as it stands on {@code news.alert-rules}.
 *
 * @param rule null if what stands there is no rule at all
 * @param problem why it cannot be used; null if it can
 * @param remarks what its author should know
 */
public record StoredRule(String id, AlertRule rule, String problem, List<String> remarks) {

  public static StoredRule read(String id, byte[] json, KnownDestinations destinations) {
    try {
      return RecordWork.attempt(
          () -> of(Json.read(json, AlertRule.class).withId(id), destinations));
    } catch (RejectedException e) {
      return new StoredRule(id, null, e.getMessage(), List.of());
    }
  }

  /**
   * A rule, checked.
   *
   * @param destinations that it may name
   */
  public static StoredRule of(AlertRule rule, KnownDestinations destinations) {
    try {
      return RecordWork.attempt(() -> checked(rule, destinations));
    } catch (RejectedException e) {
      return new StoredRule(rule.id(), rule, e.getMessage(), List.of());
    }
  }

  private static StoredRule checked(AlertRule rule, KnownDestinations destinations)
      throws RejectedException {
    try {
      List<String> remarks = new ArrayList<>(RuleParser.parse(rule).remarks());
      if (rule.digest() != null && rule.destinations().isEmpty()) {
        remarks.add("it has a digest, but no destination to send it to");
      }
      rule.destinations().stream()
          .map(RedactedDestination::of)
          .filter(shown -> !rule.destinations().contains(shown))
          .forEach(
              shown ->
                  remarks.add(
                      "who can read the rules can read all of "
                          + shown
                          + "; if it is secret, give it a name in the configuration"));
      List<String> missing = destinations.missing(rule);
      if (missing.isEmpty() || destinations.decides()) {
        return new StoredRule(rule.id(), rule, missing.stream().findFirst().orElse(null), remarks);
      }
      missing.forEach(
          remark ->
              remarks.add(
                  remark
                      + " (by the configuration of this command; the service that"
                      + " tells alerts may have another)"));
      return new StoredRule(rule.id(), rule, null, remarks);
    } catch (RuleException e) {
      throw new RejectedException(e.getMessage(), e);
    }
  }

  public String name() {
    return rule == null || rule.name() == null ? id : rule.name();
  }

  /**
   * Returns it.
   *
   * @throws AdminException if it cannot be used
   */
  public StoredRule checked() {
    if (problem != null) {
      throw new AdminException("the rule '" + name() + "' cannot be used: " + problem);
    }
    return this;
  }
}
