/** Extraction of the article's body from the text of a page. */
package io.newswire.ingest.extract.html.body;
