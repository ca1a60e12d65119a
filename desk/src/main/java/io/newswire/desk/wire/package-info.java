/**
 * The articles as they come, as server-sent events: {@link io.newswire.desk.wire.Wire} reads {@code
 * news.enriched} once for all readers.
 */
package io.newswire.desk.wire;
