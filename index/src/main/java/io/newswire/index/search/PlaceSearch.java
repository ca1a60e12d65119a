package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.newswire.index.search.query.InvalidQueryException;
import io.newswire.index.search.query.Near;
import io.newswire.model.EntityType;
import io.newswire.model.GeoPoint;
import io.newswire.model.TextCut;
import java.io.IOException;
import java.text.Collator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds the place in the middle of a circle: the most frequent one of the name that articles name
 * with a position, else the first one that is listed. Its position is that of the list.
 */
record PlaceSearch(AggregationCall elasticsearch, ListedPlaces listed) {
  private static final int CANDIDATES = 100;
  private static final int FORMS = 20;
  private static final int SHOWN = 100;
  private static final String NAMES = "names";
  private static final String ALIASES = "aliases";

  /**
   * The same circle with its middle; case and accents of the name are ignored.
   *
   * @param near may be null
   * @throws InvalidQueryException if neither a visible article nor the list has a place of that
   *     name or id with a position
   */
  Near located(Near near) throws IOException {
    if (near == null || near.location() != null) {
      return near;
    }
    String asked = near.place();
    // The words of a short name are those of many longer ones, which would leave no room for it.
    for (Query named : List.of(EntityConditions.written(asked), EntityConditions.named(asked))) {
      for (StringTermsBucket place : candidates(named)) {
        if (isNamed(place, asked)) {
          String id = place.key().stringValue();
          GeoPoint position =
              listed.location(id).orElseGet(() -> EntityCounting.location(place.aggregations()));
          return new Near(EntityCounting.name(place), id, position, near.meters());
        }
      }
    }
    return listed.located(near).orElseThrow(() -> unknown(asked));
  }

  private InvalidQueryException unknown(String asked) {
    List<String> similar = listed.similar(asked);
    return new InvalidQueryException(
        "no article names a place '%s' whose position is known, and it is not listed; write %s"
            .formatted(
                TextCut.shorten(asked, SHOWN),
                (similar.isEmpty() ? "" : "'" + String.join("' or '", similar) + "', or ")
                    + "its coordinates instead, such as 33.9,35.5,100km"));
  }

  private List<StringTermsBucket> candidates(Query named) throws IOException {
    Query wanted =
        Query.of(
            q ->
                q.bool(
                    b ->
                        b.filter(
                            EntityConditions.ofType(EntityType.LOCATION),
                            EntityConditions.located(),
                            named)));
    Map<String, Aggregation> values = new HashMap<>(EntityCounting.withLocation());
    values.put(NAMES, EntityCounting.terms("entities.name", FORMS));
    values.put(ALIASES, EntityCounting.terms("entities.aliases", FORMS));
    SearchRequest request =
        SearchRequests.aggregatingNaming(wanted)
            .aggregations(EntityCounting.ENTITIES, EntityCounting.of(wanted, CANDIDATES, values))
            .build();
    return EntityCounting.buckets(
        elasticsearch.ask(request).aggregations().get(EntityCounting.ENTITIES));
  }

  private static boolean isNamed(StringTermsBucket place, String asked) {
    Collator letters = Collator.getInstance(Locale.ROOT);
    letters.setStrength(Collator.PRIMARY);
    return place.key().stringValue().equals(asked)
        || Stream.of(NAMES, ALIASES)
            .flatMap(forms -> SearchResponses.facets(place.aggregations().get(forms)).stream())
            .anyMatch(form -> letters.equals(form.value(), asked));
  }
}
