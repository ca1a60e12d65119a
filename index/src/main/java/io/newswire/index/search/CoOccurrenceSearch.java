package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import io.newswire.index.search.query.CoOccurrenceQuery;
import io.newswire.index.search.result.CoOccurrences;
import io.newswire.index.search.result.CoOccurringName;
import io.newswire.index.search.result.Facet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs a {@link CoOccurrenceQuery} as two requests: the first counts entities in the articles with
 * all given names, the second counts all articles with the entities found.
 */
record CoOccurrenceSearch(AggregationCall elasticsearch, CoOccurrenceQuery query) {
  private static final String NAMED = "named-";

  /** The maximum number of entities that a part of a name may match. */
  private static final int MEANT = 50;

  CoOccurrences answer() throws IOException {
    Map<String, Aggregation> asked = new LinkedHashMap<>();
    List<Query> wanted = wanted();
    for (int i = 0; i < wanted.size(); i++) {
      asked.put(NAMED + i, EntityCounting.of(wanted.get(i), MEANT, Map.of()));
    }
    for (EntityKind kind : EntityKind.values()) {
      Query ofKind = EntityConditions.ofType(kind.type);
      asked.put(kind.names, EntityCounting.of(ofKind, query.size() + MEANT, Map.of()));
    }
    SearchResponse<Void> response =
        ask(filters().named(query.names()).entity(query.entity()).all(), asked);
    Map<String, Aggregate> found = response.aggregations();

    List<Facet> named = named(found, wanted.size());
    Set<String> own = named.stream().map(Facet::id).collect(Collectors.toSet());
    Map<EntityKind, List<Facet>> together = new EnumMap<>(EntityKind.class);
    for (EntityKind kind : EntityKind.values()) {
      together.put(
          kind,
          EntityCounting.facets(found.get(kind.names)).stream()
              .filter(facet -> !own.contains(facet.id()))
              .limit(query.size())
              .toList());
    }
    Map<String, Long> inAll = inAll(together);
    return new CoOccurrences(
        response.hits().total().value(),
        named,
        companions(together.get(EntityKind.PEOPLE), inAll),
        companions(together.get(EntityKind.ORGANIZATIONS), inAll),
        companions(together.get(EntityKind.PLACES), inAll));
  }

  /** What matches the entities that are asked for. */
  private List<Query> wanted() {
    Stream<Query> named = query.names().stream().map(EntityConditions::named);
    return Stream.concat(named, Stream.ofNullable(query.entity()).map(EntityConditions::withId))
        .toList();
  }

  private SearchFilters filters() {
    return new SearchFilters(query.visibility())
        .anySource(query.sources())
        .language(query.language())
        .since(query.since())
        .until(query.until());
  }

  private SearchResponse<Void> ask(List<Query> filters, Map<String, Aggregation> aggregations)
      throws IOException {
    return elasticsearch.ask(
        SearchRequests.aggregating(filters)
            .trackTotalHits(track -> track.enabled(true))
            .aggregations(aggregations)
            .build());
  }

  private static List<Facet> named(Map<String, Aggregate> found, int number) {
    Map<String, Facet> named = new LinkedHashMap<>();
    for (int i = 0; i < number; i++) {
      EntityCounting.facets(found.get(NAMED + i))
          .forEach(facet -> named.putIfAbsent(facet.id(), facet));
    }
    List<Facet> most = new ArrayList<>(named.values());
    most.sort(Comparator.comparingLong(Facet::count).reversed());
    return most;
  }

  /** By id; articles of earlier releases, whose ids are in no flat field, are not counted. */
  private Map<String, Long> inAll(Map<EntityKind, List<Facet>> together) throws IOException {
    Map<String, Aggregation> asked = new LinkedHashMap<>();
    together.forEach(
        (kind, facets) -> {
          if (!facets.isEmpty()) {
            asked.put(kind.names, kind.counts(facets.stream().map(Facet::id).toList()));
          }
        });
    Map<String, Long> inAll = new HashMap<>();
    if (!asked.isEmpty()) {
      ask(filters().all(), asked)
          .aggregations()
          .values()
          .forEach(
              counts ->
                  SearchResponses.facets(counts).forEach(it -> inAll.put(it.value(), it.count())));
    }
    return inAll;
  }

  private static List<CoOccurringName> companions(List<Facet> together, Map<String, Long> inAll) {
    return together.stream()
        .map(
            facet ->
                new CoOccurringName(
                    facet.value(),
                    facet.count(),
                    Math.max(facet.count(), inAll.getOrDefault(facet.id(), 0L)),
                    facet.id()))
        .toList();
  }
}
