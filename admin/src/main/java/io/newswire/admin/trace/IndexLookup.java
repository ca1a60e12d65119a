package io.newswire.admin.trace;

import io.newswire.index.document.ArticleDocument;
import java.io.IOException;
import java.util.Optional;

/** Finds an article in the index, whatever its status. */
@FunctionalInterface
public interface IndexLookup {
  /**
   * The article with this id; empty if the index has none.
   *
   * @throws IOException if Elasticsearch does not answer
   */
  Optional<ArticleDocument> article(String id) throws IOException;
}
