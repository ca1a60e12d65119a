package io.newswire.enrich;

import io.newswire.model.QuotedArticle;
import io.newswire.model.TaggedArticle;

/** Finds the quotes in an article and their speakers. Implementations are thread-safe. */
@FunctionalInterface
public interface QuoteFinder {
  /** Finds the quotes of one article. The result depends on the article only. */
  QuotedArticle find(TaggedArticle article);

  /**
   * The name and version of the finder, with the language. It changes whenever the results for
   * articles in the language may change.
   *
   * @param language ISO 639 code; null if undetermined
   */
  default String version(String language) {
    return "unknown";
  }
}
