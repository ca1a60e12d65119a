/**
 * The spans of a trace, by OpenTelemetry's API. Without an agent or an SDK in the process there are
 * none, and the header {@code traceparent} is passed on as it came.
 */
package io.newswire.telemetry.trace;
