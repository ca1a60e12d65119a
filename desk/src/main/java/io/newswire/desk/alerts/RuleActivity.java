package io.newswire.desk.alerts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often a rule fired of late.
 *
 * @param count the number of articles since then; those within its throttle are not counted
 * @param last when it last did; null if it did not
 * @param since the beginning of what is counted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleActivity(int count, Instant last, Instant since) {

  /** The activity of each rule that fired, by its id. */
  static Map<String, RuleActivity> of(Collection<AlertItem> alerts, Instant since) {
    Map<String, RuleActivity> all = new TreeMap<>();
    for (AlertItem alert : alerts) {
      Instant at = firedAt(alert);
      if (!at.isBefore(since)) {
        all.merge(alert.ruleId(), new RuleActivity(1, at, since), RuleActivity::plus);
      }
    }
    return all;
  }

  private static Instant firedAt(AlertItem alert) {
    return alert.matchedAt() == null ? alert.arrivedAt() : alert.matchedAt();
  }

  private RuleActivity plus(RuleActivity other) {
    Instant later = last.isAfter(other.last) ? last : other.last;
    return new RuleActivity(count + other.count, later, since);
  }
}
