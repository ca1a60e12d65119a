package io.newswire.enrich;

import io.newswire.model.Entity;
import io.newswire.model.Mention;
import io.newswire.model.Quote;
import io.newswire.model.TaggedArticle;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Limits the entities and quotes of one article; the first ones are kept. News articles have some
 * dozens of each. The limits are for texts that consist of names or quotes: Elasticsearch refuses
 * documents with more than 10,000 nested entities, and each quote is a document of its own.
 */
final class ResultLimits {
  static final int MAX_ENTITIES = 5_000;
  static final int MAX_QUOTES = 2_000;

  private ResultLimits() {}

  /** Keeps the first entities and their mentions. */
  static TaggedArticle apply(TaggedArticle tagged) {
    if (tagged.entities().size() <= MAX_ENTITIES) {
      return tagged;
    }
    List<Entity> kept = tagged.entities().subList(0, MAX_ENTITIES);
    Set<String> ids = kept.stream().map(Entity::id).collect(Collectors.toSet());
    List<Mention> mentions =
        tagged.mentions().stream().filter(mention -> ids.contains(mention.entity())).toList();
    return new TaggedArticle(tagged.article(), mentions, kept);
  }

  /** Keeps the first quotes. */
  static List<Quote> apply(List<Quote> quotes) {
    return quotes.subList(0, Math.min(quotes.size(), MAX_QUOTES));
  }
}
