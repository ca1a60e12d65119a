/** Text as articles hold it: characters, lines, paragraphs, language. */
package io.newswire.ingest.extract.text;
