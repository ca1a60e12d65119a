/**
 * Runs the services in one process: {@link io.newswire.launcher.run.AllInOne}, and finds a running
 * one: {@link io.newswire.launcher.run.Instance}.
 */
package io.newswire.launcher.run;
