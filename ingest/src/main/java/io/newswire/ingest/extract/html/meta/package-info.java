/** What is known of an article besides its text, each by its own witnesses. */
package io.newswire.ingest.extract.html.meta;
