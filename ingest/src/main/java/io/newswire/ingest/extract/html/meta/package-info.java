/** Extraction of the metadata of an article: title, authors, date, description, links. */
package io.newswire.ingest.extract.html.meta;
