package io.newswire.ingest.extract;

import io.newswire.model.Article;
import io.newswire.model.RawDocument;
import io.newswire.model.RejectedException;

/** Turns a document as received into an article. */
@FunctionalInterface
public interface ArticleExtractor {
  /**
   * Reads one document. The same document always gives the same article.
   *
   * @param document not null
   * @return an article with an id and a text (none where a canceled item has none), and the
   *     document's {@code receivedAt} and {@code file}; {@code extractedAt} is left to the caller
   * @throws RejectedException if no article can be read from it, also where a parser breaks on it;
   *     the reason says what is wrong and what to change
   */
  Article extract(RawDocument document) throws RejectedException;
}
