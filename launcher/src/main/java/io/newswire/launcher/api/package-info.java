/** The HTTP routes of searches and rules. */
package io.newswire.launcher.api;
