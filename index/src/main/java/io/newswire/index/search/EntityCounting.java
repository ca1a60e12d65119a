package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.GeoCentroidAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.newswire.index.search.result.Facet;
import io.newswire.model.GeoPoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the articles that name entities. Entities are told apart by their ids, so that all forms
 * of a name count as one, and two entities of one name as two.
 */
final class EntityCounting {
  static final String ENTITIES = "entities";

  private static final String WANTED = "wanted";
  private static final String IDS = "ids";
  private static final String NAME = "name";
  private static final String LOCATION = "location";
  private static final double DECIMALS = 1e5;

  private EntityCounting() {}

  /**
   * The aggregation of the most frequent entities that match.
   *
   * @param values further values of each; may be empty
   */
  static Aggregation of(Query wanted, int size, Map<String, Aggregation> values) {
    Map<String, Aggregation> all = new HashMap<>(values);
    all.put(NAME, terms("entities.name", 1));
    return within(
        wanted,
        Map.of(
            IDS,
            Aggregation.of(
                a -> a.terms(t -> t.field("entities.id").size(size)).aggregations(all))));
  }

  /** Aggregates the entities that match. */
  static Aggregation within(Query wanted, Map<String, Aggregation> values) {
    return Aggregation.of(
        a ->
            a.nested(n -> n.path(ENTITIES))
                .aggregations(WANTED, f -> f.filter(wanted).aggregations(values)));
  }

  static Aggregation terms(String field, int size) {
    return Aggregation.of(a -> a.terms(t -> t.field(field).size(size)));
  }

  /** The position of an entity, for {@link #location}. */
  static Map<String, Aggregation> withLocation() {
    return Map.of(LOCATION, Aggregation.of(a -> a.geoCentroid(g -> g.field("entities.location"))));
  }

  /**
   * The answer to {@link #within}.
   *
   * @param entities null where there is no index yet
   */
  static Map<String, Aggregate> values(Aggregate entities) {
    return entities == null
        ? Map.of()
        : entities.nested().aggregations().get(WANTED).filter().aggregations();
  }

  /** The answer to {@link #of}; one bucket an entity, the most frequent first. */
  static List<StringTermsBucket> buckets(Aggregate entities) {
    return SearchResponses.buckets(values(entities).get(IDS));
  }

  static List<Facet> facets(Aggregate entities) {
    return buckets(entities).stream().map(EntityCounting::facet).toList();
  }

  private static Facet facet(StringTermsBucket bucket) {
    return new Facet(name(bucket), bucket.docCount(), bucket.key().stringValue(), null);
  }

  /** The most frequent full name of an entity; its id if all names are too long to be counted. */
  static String name(StringTermsBucket bucket) {
    return SearchResponses.facets(bucket.aggregations().get(NAME)).stream()
        .findFirst()
        .map(Facet::value)
        .orElse(bucket.key().stringValue());
  }

  /** The position, to about a metre; null if it is not known. */
  static GeoPoint location(Map<String, Aggregate> values) {
    GeoCentroidAggregate centre = values.get(LOCATION).geoCentroid();
    return centre.location() == null
        ? null
        : new GeoPoint(
            rounded(centre.location().latlon().lat()), rounded(centre.location().latlon().lon()));
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * DECIMALS) / DECIMALS;
  }
}
