/**
 * Things as they come, as server-sent events: {@link io.newswire.desk.live.LiveStream} reads a
 * topic once for all readers.
 */
package io.newswire.desk.live;
