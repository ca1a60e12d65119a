package io.newswire.enrich.alerts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.newswire.model.Alert;

/**
 * What was last said of a rule and an article: the value of the store {@code told}, where the key
 * is article and rule.
 *
 * @param throttled whether the alert went through the throttle, which may have swallowed it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record AlertState(Alert alert, boolean throttled) {
  private static final char SEPARATOR = '/';

  /** What the keys of all alerts of an article start with. */
  static String prefix(String articleId) {
    return articleId + SEPARATOR;
  }

  String key() {
    return prefix(alert.articleId()) + alert.ruleId();
  }
}
