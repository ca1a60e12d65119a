package io.newswire.enrich.alerts;

import java.time.Instant;

/**
 * The decision of the throttle on one alert: the value of the store {@code throttle-counts}, whose
 * key is the alert id.
 *
 * @param swallowed whether the alert was suppressed and counted on another one
 * @param counted the number of alerts counted on this one
 */
record ThrottleCount(boolean swallowed, int counted, Instant changedAt) {}
