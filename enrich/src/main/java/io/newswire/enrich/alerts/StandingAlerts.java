package io.newswire.enrich.alerts;

import io.newswire.model.alert.AlertRule;

/** Knows the alerts that stand in the families of articles. */
public interface StandingAlerts {
  /**
   * Whether an alert of a rule that fires once per family was sent for a copy of an article whose
   * own alert is held until now.
   */
  boolean isCovered(String articleId, AlertRule rule);
}
