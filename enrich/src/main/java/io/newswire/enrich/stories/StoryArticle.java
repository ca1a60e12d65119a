package io.newswire.enrich.stories;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;

/**
 * An article as it is compared with stories.
 *
 * @param id of the article
 * @param revision of the article
 * @param language ISO 639-1 code; null if unknown
 * @param datedAt when it was published, or first seen where that is unknown
 * @param alerts by rule, its own, and of those of its story that stood when it came what no article
 *     of the hour before named
 */
public record StoryArticle(
    String id,
    int revision,
    String language,
    Instant datedAt,
    StoryTerms terms,
    Map<String, StoryAlert> alerts) {
  static final Comparator<StoryArticle> NEWEST_FIRST =
      Comparator.comparing(StoryArticle::datedAt).reversed().thenComparing(StoryArticle::id);

  public StoryArticle {
    alerts = Map.copyOf(alerts);
  }

  StoryArticle withAlerts(Map<String, StoryAlert> alerts) {
    return new StoryArticle(id, revision, language, datedAt, terms, alerts);
  }
}
