/** The article's body among all the text of a page. */
package io.newswire.ingest.extract.html.body;
