package io.newswire.enrich.stories;

import java.time.Instant;
import java.util.Comparator;

/**
 * An article as it is compared with stories.
 *
 * @param id of the article
 * @param revision of the article
 * @param language ISO 639-1 code; null if unknown
 * @param datedAt when it was published, or first seen where that is unknown
 */
public record StoryArticle(
    String id, int revision, String language, Instant datedAt, StoryTerms terms) {
  static final Comparator<StoryArticle> NEWEST_FIRST =
      Comparator.comparing(StoryArticle::datedAt).reversed().thenComparing(StoryArticle::id);
}
