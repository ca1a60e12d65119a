/** The HTTP routes of searches, alerts, rules and destinations. */
package io.newswire.launcher.api;
