package io.newswire.enrich.alerts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * The decision of the throttle on one alert: the value of the store {@code throttle-counts}, whose
 * key is the alert id.
 *
 * @param swallowed whether the alert was suppressed and counted on another one
 * @param unheard whether it was counted on another one likewise, but records of it were sent
 *     before, silently, so that its later ones are sent too
 * @param counted the number of alerts counted on this one
 */
record ThrottleCount(
    boolean swallowed,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean unheard,
    int counted,
    Instant changedAt) {

  /** Of an alert on which alerts are counted. */
  static ThrottleCount of(int counted, Instant changedAt) {
    return new ThrottleCount(false, false, counted, changedAt);
  }
}
