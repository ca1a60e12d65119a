package io.newswire.index.search.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswire.model.EntityType;
import io.newswire.model.GeoPoint;
import java.util.List;

/**
 * What the visible articles have on an entity. Who share a name and are not among the known names
 * share an id, and are not told apart.
 *
 * @param id the id of the {@link io.newswire.model.Entity}
 * @param name the most frequent full form
 * @param names all full forms, with the numbers of articles
 * @param aliases other forms, likewise
 * @param location where a place is; null if that is not known, and for anything but a place
 * @param namesakes other entities of that name and type, with what tells them apart
 * @param articles the newest articles that name it
 * @param quotes the newest quotes of which it is the speaker
 * @param together who and what is named in the same articles
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntityProfile(
    String id,
    EntityType type,
    String name,
    List<Facet> names,
    List<Facet> aliases,
    GeoPoint location,
    List<Facet> namesakes,
    Hits<ArticleHit> articles,
    Hits<QuoteHit> quotes,
    CoOccurrences together) {
  public EntityProfile {
    names = List.copyOf(names);
    aliases = List.copyOf(aliases);
    namesakes = List.copyOf(namesakes);
  }
}
