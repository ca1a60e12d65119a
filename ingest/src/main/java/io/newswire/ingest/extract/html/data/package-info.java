/** What a page says of itself for machines: JSON-LD, meta elements, embedded state. */
package io.newswire.ingest.extract.html.data;
