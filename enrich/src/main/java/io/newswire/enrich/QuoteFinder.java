package io.newswire.enrich;

import io.newswire.model.QuotedArticle;
import io.newswire.model.TaggedArticle;

/** Finds what an article reports as said, and who said it. Safe for use by many threads. */
@FunctionalInterface
public interface QuoteFinder {
  /** Finds the quotes of one article; the same article always gives the same result. */
  QuotedArticle find(TaggedArticle article);

  /** Its name and version, another one whenever the same article may give other quotes. */
  default String version() {
    return "unknown";
  }
}
