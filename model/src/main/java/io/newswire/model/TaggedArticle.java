package io.newswire.model;

import java.util.List;

/**
 * An article whose names are known.
 *
 * @param mentions in text order, not overlapping
 * @param entities in order of their first mention; every mention's {@code entity} is one of them
 */
public record TaggedArticle(Article article, List<Mention> mentions, List<Entity> entities) {
  public TaggedArticle {
    mentions = List.copyOf(mentions);
    entities = List.copyOf(entities);
  }
}
