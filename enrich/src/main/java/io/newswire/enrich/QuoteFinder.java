package io.newswire.enrich;

import io.newswire.model.QuotedArticle;
import io.newswire.model.TaggedArticle;

/** Finds the quotes in an article and their speakers. Implementations are thread-safe. */
@FunctionalInterface
public interface QuoteFinder {
  /** Finds the quotes of one article. The result depends on the article only. */
  QuotedArticle find(TaggedArticle article);

  /** The name and version of the finder. The version changes whenever the results may change. */
  default String version() {
    return "unknown";
  }
}
