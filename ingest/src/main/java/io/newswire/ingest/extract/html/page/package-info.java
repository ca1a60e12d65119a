/** A page as a list of text blocks in nested boxes, made from the parsed tree. */
package io.newswire.ingest.extract.html.page;
