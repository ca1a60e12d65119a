/**
 * News pages: bytes to characters, characters to one parsed tree, the tree to an article.
 *
 * <p>{@code page} is the tree as the others see it (blocks of text in boxes), {@code data} what the
 * page says of itself for machines, {@code body} the article's text, {@code meta} its title,
 * authors, dates and the rest.
 */
package io.newswire.ingest.extract.html;
