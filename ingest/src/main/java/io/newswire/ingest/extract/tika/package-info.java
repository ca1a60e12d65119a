/**
 * Tika's parsers: {@link io.newswire.ingest.extract.tika.TikaParsing} runs them, and {@link
 * io.newswire.ingest.extract.tika.IsolatedParsing} runs them in processes of their own, for
 * documents that may hang a parser or eat its memory.
 */
package io.newswire.ingest.extract.tika;
