package io.newswire.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Somebody or something an article names, once or often.
 *
 * @param id type and name, such as {@code person:john-kirby}: the same in every article
 * @param name the fullest form in this article
 * @param aliases other forms found in this article, without {@code name}
 * @param mentions how often it is named, at least 1
 * @param location where a place is; null if that is not known, and for anything but a place
 * @param salience how much the article is about it, from 0 to 1; null if not computed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Entity(
    String id,
    String name,
    EntityType type,
    List<String> aliases,
    int mentions,
    GeoPoint location,
    Double salience) {
  public Entity {
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
  }

  /** An entity without location and salience. */
  public Entity(String id, String name, EntityType type, List<String> aliases, int mentions) {
    this(id, name, type, aliases, mentions, null, null);
  }
}
