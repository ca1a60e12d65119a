package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import io.newswire.model.EntityType;
import java.util.List;
import java.util.Locale;

/** The kinds of entities that are counted, with their fields in the documents of articles. */
enum EntityKind {
  PEOPLE("people", "peopleIds", EntityType.PERSON),
  ORGANIZATIONS("organizations", "organizationIds", EntityType.ORGANIZATION),
  PLACES("places", "placeIds", EntityType.LOCATION);

  /** The field of names, and the name of the facet. */
  final String names;

  /** The field of ids; articles of earlier releases lack it. */
  final String ids;

  final EntityType type;

  EntityKind(String names, String ids, EntityType type) {
    this.names = names;
    this.ids = ids;
    this.type = type;
  }

  /** The most frequent ids. */
  Aggregation frequent(int size) {
    return EntityCounting.terms(ids, size);
  }

  /** The most frequent ids of those whom the articles are about. */
  Aggregation salient(int size) {
    String ofType = type.name().toLowerCase(Locale.ROOT) + ":.*";
    return Aggregation.of(
        a ->
            a.terms(
                t -> t.field("aboutIds").size(size).include(include -> include.regexp(ofType))));
  }

  /** The numbers of articles with these ids. */
  Aggregation counts(List<String> wanted) {
    return Aggregation.of(
        a ->
            a.terms(
                t -> t.field(ids).size(wanted.size()).include(include -> include.terms(wanted))));
  }
}
