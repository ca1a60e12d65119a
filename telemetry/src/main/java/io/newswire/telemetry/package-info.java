/** What operators see of a process: metrics, traces, and the health that probes ask for. */
package io.newswire.telemetry;
