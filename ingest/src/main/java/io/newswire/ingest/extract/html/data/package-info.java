/** Metadata of pages: JSON-LD, meta elements, embedded state. */
package io.newswire.ingest.extract.html.data;
