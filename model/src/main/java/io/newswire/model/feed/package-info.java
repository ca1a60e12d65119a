/** Feeds as operators add them, and what is known of each. */
package io.newswire.model.feed;
