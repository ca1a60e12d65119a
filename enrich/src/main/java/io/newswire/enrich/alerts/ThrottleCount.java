package io.newswire.enrich.alerts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/**
 * What the throttle did to one alert: the value of the store {@code throttle-counts}, by alert id.
 *
 * @param swallowed whether it was only counted on another one
 * @param counted how many were counted on it, each in a record of its own
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ThrottleCount(boolean swallowed, int counted, Instant changedAt) {}
