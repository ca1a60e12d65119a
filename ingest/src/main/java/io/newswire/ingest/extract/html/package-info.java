/**
 * Extraction of articles from HTML pages.
 *
 * <p>{@code page} converts the parsed tree to blocks of text in boxes. {@code data} reads the
 * page's metadata. {@code body} extracts the text of the article; {@code meta} its title, authors,
 * date and other metadata.
 */
package io.newswire.ingest.extract.html;
