package io.newswire.enrich.stories;

import java.util.List;

/** What one article, or some articles of a story, are about. */
record Topic(Centroid head, Centroid body, Centroid entities) {
  /** Fewer shared words of title and lead are chance. */
  private static final int FEWEST_WORDS = 3;

  private static final int FEWEST_ENTITIES = 3;

  static Topic of(List<StoryTerms> articles, DocumentFrequencies frequencies) {
    return new Topic(
        Centroid.of(articles.stream().map(StoryTerms::head).toList(), frequencies),
        Centroid.of(articles.stream().map(StoryTerms::body).toList(), frequencies),
        Centroid.of(articles.stream().map(StoryTerms::entities).toList(), frequencies));
  }

  /** How alike two topics in one language are, 0 to 1: by the words of title, lead and text. */
  double byWords(Topic other) {
    Centroid.Match inHead = head.match(other.head);
    return inHead.shared() < FEWEST_WORDS
        ? 0
        : (inHead.cosine() + body.match(other.body).cosine()) / 2;
  }

  /** How alike two topics in any language are, 0 to 1: by their entities. */
  double byEntities(Topic other) {
    Centroid.Match match = entities.match(other.entities);
    return match.shared() < FEWEST_ENTITIES ? 0 : match.cosine();
  }

  /** The number of entities that both are about. */
  int sharedEntities(Topic other) {
    return entities.match(other.entities).shared();
  }
}
