package io.newswire.launcher.api;

import static io.newswire.launcher.api.SearchParameters.USUAL_SIZE;
import static io.newswire.launcher.api.SearchParameters.dates;
import static io.newswire.launcher.api.SearchParameters.number;
import static io.newswire.launcher.api.SearchParameters.one;
import static io.newswire.launcher.api.SearchParameters.onlyKnown;

import io.javalin.http.Context;
import io.newswire.admin.InvalidInputException;
import io.newswire.admin.PastMoment;
import io.newswire.index.search.query.EntityQuery;
import io.newswire.model.EntityType;
import java.util.Set;

/** Reads questions about an entity, as {@link SearchParameters} reads searches. */
final class EntityParameters {
  private static final Set<String> SHARED = Set.of("since", "until", "size", "dates", "zone");

  private EntityParameters() {}

  /** What is asked of an entity whose id is the end of the path. */
  static EntityQuery byId(Context context, EntityType type) {
    onlyKnown(context, SHARED, Set.of());
    return query(context, type, context.pathParam("id"), null);
  }

  /** What is asked of an entity by its name. */
  static EntityQuery byName(Context context, EntityType type) {
    onlyKnown(context, SHARED, Set.of("name"));
    String name = one(context, "name");
    if (name == null) {
      throw new InvalidInputException(
          "a name is needed: %s/ID or %s?name=NAME".formatted(context.path(), context.path()));
    }
    return query(context, type, null, name);
  }

  private static EntityQuery query(Context context, EntityType type, String id, String name) {
    return new EntityQuery(
        type,
        id,
        name,
        one(context, "since", PastMoment::parse),
        one(context, "until", PastMoment::parse),
        number(context, "size", USUAL_SIZE),
        dates(context));
  }
}
