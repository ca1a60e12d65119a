package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import io.newswire.index.setup.IndexNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs a {@link CoOccurrenceQuery} as two requests: the first counts names in the articles with all
 * given names, the second counts all articles with the names found.
 */
record CoOccurrenceSearch(AggregationCall elasticsearch, CoOccurrenceQuery query) {
  private static final List<String> KINDS = List.of("people", "organizations", "places");
  private static final String NAMED = "named-";

  /** The maximum number of full names that a part of a name may match. */
  private static final int MEANT = 50;

  CoOccurrences answer() throws IOException {
    Map<String, Aggregation> asked = new LinkedHashMap<>();
    List<Query> wanted = wanted();
    for (int i = 0; i < wanted.size(); i++) {
      asked.put(NAMED + i, meant(wanted.get(i)));
    }
    KINDS.forEach(kind -> asked.put(kind, names(kind, query.size() + MEANT)));
    SearchResponse<Void> response =
        ask(filters().named(query.names()).entity(query.entity()).all(), asked);
    Map<String, Aggregate> found = response.aggregations();

    List<Facet> named = named(found, wanted.size());
    Set<String> own = named.stream().map(Facet::value).collect(Collectors.toSet());
    Map<String, List<Facet>> together = new LinkedHashMap<>();
    for (String kind : KINDS) {
      together.put(
          kind,
          SearchResponses.facets(found.get(kind)).stream()
              .filter(facet -> !own.contains(facet.value()))
              .limit(query.size())
              .toList());
    }
    Map<String, Map<String, Long>> inAll = inAll(together);
    return new CoOccurrences(
        response.hits().total().value(),
        named,
        companions("people", together, inAll),
        companions("organizations", together, inAll),
        companions("places", together, inAll));
  }

  /** What matches the entities that are asked for. */
  private List<Query> wanted() {
    Stream<Query> named = query.names().stream().map(SearchFilters::entityNamed);
    return Stream.concat(named, Stream.ofNullable(query.entity()).map(SearchFilters::withId))
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
        SearchRequest.of(
            request ->
                NewsSearch.base(request, IndexNames.ARTICLES)
                    .size(0)
                    .trackTotalHits(track -> track.enabled(true))
                    .query(q -> q.bool(b -> b.filter(filters)))
                    .aggregations(aggregations)));
  }

  private static Aggregation names(String kind, int size) {
    return Aggregation.of(a -> a.terms(t -> t.field(kind).size(size)));
  }

  private static Aggregation meant(Query entity) {
    return Aggregation.of(
        a ->
            a.nested(n -> n.path("entities"))
                .aggregations(
                    "named",
                    named ->
                        named
                            .filter(entity)
                            .aggregations(
                                "names", t -> t.terms(f -> f.field("entities.name").size(MEANT)))));
  }

  private List<Facet> named(Map<String, Aggregate> found, int number) {
    Map<String, Facet> named = new LinkedHashMap<>();
    // Where no index exists, nothing is counted.
    for (int i = 0; i < number && found.containsKey(NAMED + i); i++) {
      Aggregate within = found.get(NAMED + i).nested().aggregations().get("named");
      for (Facet facet : SearchResponses.facets(within.filter().aggregations().get("names"))) {
        named.putIfAbsent(facet.value(), facet);
      }
    }
    List<Facet> most = new ArrayList<>(named.values());
    most.sort(Comparator.comparingLong(Facet::count).reversed());
    return most;
  }

  /** By kind and name. */
  private Map<String, Map<String, Long>> inAll(Map<String, List<Facet>> together)
      throws IOException {
    Map<String, Aggregation> asked = new LinkedHashMap<>();
    together.forEach(
        (kind, facets) -> {
          List<String> values = facets.stream().map(Facet::value).toList();
          if (!values.isEmpty()) {
            asked.put(
                kind,
                Aggregation.of(
                    a ->
                        a.terms(
                            t ->
                                t.field(kind)
                                    .size(values.size())
                                    .include(include -> include.terms(values)))));
          }
        });
    Map<String, Map<String, Long>> inAll = new LinkedHashMap<>();
    if (!asked.isEmpty()) {
      ask(filters().all(), asked)
          .aggregations()
          .forEach(
              (kind, counts) ->
                  inAll.put(
                      kind,
                      SearchResponses.facets(counts).stream()
                          .collect(Collectors.toMap(Facet::value, Facet::count))));
    }
    return inAll;
  }

  private static List<CoOccurringName> companions(
      String kind, Map<String, List<Facet>> together, Map<String, Map<String, Long>> inAll) {
    Map<String, Long> all = inAll.getOrDefault(kind, Map.of());
    return together.get(kind).stream()
        .map(
            facet ->
                new CoOccurringName(
                    facet.value(),
                    facet.count(),
                    Math.max(facet.count(), all.getOrDefault(facet.value(), 0L))))
        .toList();
  }
}
