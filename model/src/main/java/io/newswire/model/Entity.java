package io.newswire.model;

import java.util.List;

/**
 * Somebody or something an article names, once or often.
 *
 * @param id type and name, such as {@code person:john-kirby}: the same in every article
 * @param name the fullest form in this article
 * @param aliases other forms found in this article, without {@code name}
 * @param mentions how often it is named, at least 1
 */
public record Entity(String id, String name, EntityType type, List<String> aliases, int mentions) {
  public Entity {
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
  }
}
