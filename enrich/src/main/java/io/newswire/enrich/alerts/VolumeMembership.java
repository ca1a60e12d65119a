package io.newswire.enrich.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The volume alerts that an article was counted for: the value of the store {@code
 * volume-articles}, whose key is rule and article. After a recall an article may be counted once
 * more.
 *
 * @param alerts keys of the store {@code volume-alerts}, the newest last
 * @param changedAt when the newest was added
 */
record VolumeMembership(List<String> alerts, Instant changedAt) {
  /** Of an article whose alerts are recalled again and again the oldest are given up. */
  private static final int MOST = 50;

  VolumeMembership {
    alerts = List.copyOf(alerts);
  }

  /**
   * Adds an alert.
   *
   * @param before null if there is none
   */
  static VolumeMembership with(VolumeMembership before, String alert, Instant now) {
    List<String> alerts = new ArrayList<>(before == null ? List.of() : before.alerts());
    alerts.remove(alert);
    alerts.add(alert);
    return new VolumeMembership(
        alerts.subList(Math.max(0, alerts.size() - MOST), alerts.size()), now);
  }
}
