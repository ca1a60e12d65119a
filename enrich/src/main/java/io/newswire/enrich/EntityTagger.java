package io.newswire.enrich;

import io.newswire.enrich.names.NameRegistry;
import io.newswire.model.Article;
import io.newswire.model.TaggedArticle;
import java.util.Optional;

/**
 * Finds the people, organisations and places that an article names. Implementations are
 * thread-safe.
 */
@FunctionalInterface
public interface EntityTagger {
  /**
   * Tags one article. The result depends on the article and the {@link #version}.
   *
   * @param article its {@code text} may be null, which counts as empty
   */
  TaggedArticle tag(Article article);

  /**
   * The name and version of the tagger, with the language and what it has for it. It changes
   * whenever the results for articles in the language may change.
   *
   * @param language ISO 639 code; null if undetermined
   */
  default String version(String language) {
    return "unknown";
  }

  /** The list of known names that the tagger follows; empty if it has none. */
  default Optional<NameRegistry> names() {
    return Optional.empty();
  }
}
