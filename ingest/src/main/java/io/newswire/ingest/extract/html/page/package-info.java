/** A page as a row of text blocks inside nested boxes, read from the parsed tree in one walk. */
package io.newswire.ingest.extract.html.page;
