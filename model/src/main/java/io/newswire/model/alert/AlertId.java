package io.newswire.model.alert;

import io.newswire.model.Fingerprint;

/** Alerts' ids: rule and article, so that what is matched again is the same alert. */
public final class AlertId {
  private AlertId() {}

  public static String of(String ruleId, String articleId) {
    return Fingerprint.of("alert", ruleId, articleId);
  }
}
