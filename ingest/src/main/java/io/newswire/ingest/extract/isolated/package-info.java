/**
 * Work on documents in processes of their own, which may hang or run out of memory without harm to
 * others: {@link io.newswire.ingest.extract.isolated.IsolatedParsing} starts them, and {@link
 * io.newswire.ingest.extract.isolated.ParserLoop} is what runs in them.
 */
package io.newswire.ingest.extract.isolated;
