package io.newswire.enrich.alerts;

import io.newswire.model.alert.Alert;
import java.time.Instant;

/**
 * The last alert of a rule and an article: the value of the store {@code told}, whose key is
 * article and rule.
 *
 * @param throttled whether the alert went through the throttle, which may have suppressed it
 */
record AlertState(Alert alert, boolean throttled) {
  private static final char SEPARATOR = '/';

  /** The common prefix of the keys of an article. */
  static String prefix(String articleId) {
    return articleId + SEPARATOR;
  }

  /** When it last changed; of an alert that is held, the end of the embargo if that is later. */
  Instant changedAt() {
    Instant changedAt = alert.changedAt();
    return alert.held() && alert.embargoed(changedAt) ? alert.embargoedUntil() : changedAt;
  }

  String key() {
    return prefix(alert.articleId()) + alert.ruleId();
  }
}
