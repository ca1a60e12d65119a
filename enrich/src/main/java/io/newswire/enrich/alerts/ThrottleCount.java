package io.newswire.enrich.alerts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/**
 * The decision of the throttle on one alert: the value of the store {@code throttle-counts}, whose
 * key is the alert id.
 *
 * @param swallowed whether the alert was suppressed and counted on another one
 * @param counted the number of alerts counted on this one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ThrottleCount(boolean swallowed, int counted, Instant changedAt) {}
