package io.newswire.index.document;

import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.model.GeoPoint;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/** The fields of an article's document that are made of its entities. */
public final class Entities {
  /** The least {@link Entity#salience} of those whom an article is about. */
  public static final double SALIENT = 0.5;

  private Entities() {}

  static List<String> names(List<Entity> entities, EntityType type) {
    return distinct(entities, entity -> entity.type() == type, Entity::name);
  }

  static List<String> ids(List<Entity> entities, EntityType type) {
    return distinct(entities, entity -> entity.type() == type, Entity::id);
  }

  static List<String> about(List<Entity> entities) {
    return distinct(entities, Entities::isSalient, Entity::name);
  }

  static List<String> aboutIds(List<Entity> entities) {
    return distinct(entities, Entities::isSalient, Entity::id);
  }

  private static boolean isSalient(Entity entity) {
    return entity.type() != EntityType.MISC
        && entity.salience() != null
        && entity.salience() >= SALIENT;
  }

  private static List<String> distinct(
      List<Entity> entities, Predicate<Entity> wanted, Function<Entity, String> value) {
    return entities.stream().filter(wanted).map(value).filter(Objects::nonNull).distinct().toList();
  }

  static List<GeoPoint> locations(List<Entity> entities) {
    return entities.stream()
        .filter(entity -> entity.type() == EntityType.LOCATION)
        .map(Entity::location)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
