package io.newswire.ingest.extract;

import io.newswire.model.Article;

/**
 * What a reader found in a document.
 *
 * @param article without an id, unless it takes back the article of that id; its {@code url} and
 *     {@code source} are what the document says of itself, null if it does not
 * @param publisherId what the publisher calls the article; null if unknown
 */
record ReadDocument(Article article, String publisherId) {
  static ReadDocument of(Article article) {
    return new ReadDocument(article, null);
  }
}
