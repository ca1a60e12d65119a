/** Asks a Newswire that runs in another process, over its HTTP API. */
package io.newswire.launcher.client;
