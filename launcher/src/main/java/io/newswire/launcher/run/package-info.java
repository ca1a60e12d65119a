/** Runs the services: one ({@code run}), or all in one process ({@code up}, {@code demo}). */
package io.newswire.launcher.run;
