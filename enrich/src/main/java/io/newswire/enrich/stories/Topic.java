package io.newswire.enrich.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What one article, or some articles of a story in one language, are about.
 *
 * @param language ISO 639-1 code; null if unknown
 * @param datedAt when the newest was published, or first seen
 */
record Topic(String language, Instant datedAt, Centroid head, Centroid body, Centroid entities) {
  private static final double DAYS = 3;

  /** Fewer shared words of title and lead are chance. */
  private static final int FEWEST_WORDS = 3;

  private static final int FEWEST_ENTITIES = 3;

  /**
   * Sums up articles.
   *
   * @param articles at least one
   */
  static Topic of(String language, Instant datedAt, List<StoryTerms> articles) {
    return new Topic(
        language,
        datedAt,
        Centroid.of(articles.stream().map(StoryTerms::head).toList()),
        Centroid.of(articles.stream().map(StoryTerms::body).toList()),
        Centroid.of(articles.stream().map(StoryTerms::entities).toList()));
  }

  /** How alike two topics in one language are, 0 to 1: by the words of title, lead and text. */
  double byWords(Topic other, DocumentFrequencies frequencies) {
    Centroid.Match inHead = head.match(other.head, frequencies);
    if (inHead.shared() < FEWEST_WORDS) {
      return 0;
    }
    double inBody = body.match(other.body, frequencies).cosine();
    return (inHead.cosine() + inBody) / 2;
  }

  /** How alike two topics in any language are, 0 to 1: by their entities. */
  double byEntities(Topic other, DocumentFrequencies frequencies) {
    Centroid.Match match = entities.match(other.entities, frequencies);
    return match.shared() < FEWEST_ENTITIES ? 0 : match.cosine();
  }

  /** How much of their likeness remains when topics are apart in time: 0.6 after three days. */
  double decay(Topic other) {
    double days = Duration.between(datedAt, other.datedAt).toMinutes() / (24 * 60.0);
    return Math.exp(-days * days / (2 * DAYS * DAYS));
  }
}
