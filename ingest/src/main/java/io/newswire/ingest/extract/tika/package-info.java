/** Tika's parsers: {@link io.newswire.ingest.extract.tika.TikaParsing} runs them. */
package io.newswire.ingest.extract.tika;
