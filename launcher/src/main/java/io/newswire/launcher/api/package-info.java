/** The HTTP routes of all but the pushing of articles, the desk and the log-in. */
package io.newswire.launcher.api;
