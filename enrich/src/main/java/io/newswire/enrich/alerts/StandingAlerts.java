package io.newswire.enrich.alerts;

import io.newswire.model.alert.AlertRule;

/** Knows the alerts that stand in the families and stories of articles. */
public interface StandingAlerts {
  /**
   * Whether an alert of a rule that fires once per family or story was sent for another article of
   * the family or story of one whose own alert is held until now.
   */
  boolean isCovered(String articleId, AlertRule rule);
}
