/**
 * The metrics of a process, in the one registry of {@link io.newswire.telemetry.metrics.Meters}.
 * Labels have few values, whatever comes in, and none has words of an article.
 */
package io.newswire.telemetry.metrics;
