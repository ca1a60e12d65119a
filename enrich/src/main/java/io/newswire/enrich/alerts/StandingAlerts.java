package io.newswire.enrich.alerts;

import io.newswire.model.alert.AlertRule;

/** Knows the alerts that stand in the families and stories of articles. */
public interface StandingAlerts {
  /**
   * Whether an alert of a rule that fires once per family or story stands for another article of
   * that of an article.
   */
  boolean isCovered(String articleId, AlertRule rule);
}
