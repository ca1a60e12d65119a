package io.newswire.index.search;

import io.newswire.model.EntityType;
import java.util.List;

/**
 * What the visible articles have on a name. It is a name: two people who share it are not told
 * apart.
 *
 * @param id the id of the {@link io.newswire.model.Entity}
 * @param name the most frequent full form
 * @param names all full forms, with the numbers of articles
 * @param aliases other forms, likewise
 * @param articles the newest articles that name it
 * @param quotes the newest quotes of which it is the speaker
 * @param together who and what is named in the same articles
 */
public record EntityProfile(
    String id,
    EntityType type,
    String name,
    List<Facet> names,
    List<Facet> aliases,
    Hits<ArticleHit> articles,
    Hits<QuoteHit> quotes,
    CoOccurrences together) {
  public EntityProfile {
    names = List.copyOf(names);
    aliases = List.copyOf(aliases);
  }
}
