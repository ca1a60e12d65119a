/** What operators see of a process: metrics, and the health that probes ask for. */
package io.newswire.telemetry;
