package io.newswire.admin.rules;

import io.newswire.admin.InvalidInputException;
import io.newswire.deliver.destination.RedactedDestination;
import io.newswire.enrich.alerts.RuleException;
import io.newswire.enrich.alerts.RuleParser;
import io.newswire.model.Json;
import io.newswire.model.RecordWork;
import io.newswire.model.RejectedException;
import io.newswire.model.alert.AlertRule;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule on {@code news.alert-rules}, checked.
 *
 * @param rule null if the record is not a rule
 * @param problem why the rule cannot be used; null if it can
 * @param remarks advice for the author of the rule; empty if there is none
 */
public record StoredRule(String id, AlertRule rule, String problem, List<String> remarks) {

  /** Reads and checks the value of a record; never fails. */
  public static StoredRule read(String id, byte[] json, KnownDestinations destinations) {
    try {
      return RecordWork.attempt(
          () -> of(Json.read(json, AlertRule.class).withId(id), destinations));
    } catch (RejectedException e) {
      return new StoredRule(id, null, e.getMessage(), List.of());
    }
  }

  /**
   * Checks a rule; never fails.
   *
   * @param destinations that the rule may name
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
                      "everybody who can read the rules can read the whole address of "
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
                      + " (in the configuration of this command; the deliver service may have"
                      + " another)"));
      return new StoredRule(rule.id(), rule, null, remarks);
    } catch (RuleException e) {
      throw new RejectedException(e.getMessage(), e);
    }
  }

  /** The name of the rule; its id if it has none. */
  public String name() {
    return rule == null || rule.name() == null ? id : rule.name();
  }

  /**
   * Returns this rule.
   *
   * @throws InvalidInputException if it cannot be used
   */
  public StoredRule checked() {
    if (problem != null) {
      throw new InvalidInputException("the rule '" + name() + "' cannot be used: " + problem);
    }
    return this;
  }
}
