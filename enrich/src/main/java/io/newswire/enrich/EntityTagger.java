package io.newswire.enrich;

import io.newswire.model.Article;
import io.newswire.model.TaggedArticle;

/** Finds the people, organisations and places an article names. Safe for use by many threads. */
@FunctionalInterface
public interface EntityTagger {
  /**
   * Tags one article; the same article always gives the same result.
   *
   * @param article with {@code text}, which may be null and is then taken as empty
   */
  TaggedArticle tag(Article article);

  /** Its name and version, another one whenever the same article may be tagged otherwise. */
  default String version() {
    return "unknown";
  }
}
