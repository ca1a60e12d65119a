package io.newswire.ingest.extract.wire;

import io.newswire.model.Article;

/**
 * What a wire sent.
 *
 * @param article without an id; its text is empty if there is none, as in a kill
 * @param publisherId the item's guid, uri or doc-id; null if it has none
 */
public record WireItem(Article article, String publisherId) {}
