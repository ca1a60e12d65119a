package io.newswire.index.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.newswire.index.search.query.Visibility;
import io.newswire.index.search.result.Facet;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells entities of one name apart by the names that occur in the articles of one only. */
record Namesakes(AggregationCall elasticsearch) {
  private static final List<String> KINDS = List.of("organizations", "places", "people");

  /** The maximum number of namesakes in one answer that get a note. */
  private static final int MOST = 20;

  private static final int NAMES = 5;
  private static final int NAMES_IN_NOTE = 2;

  /** The same entities, in the same order; each of those that share a name has a note. */
  List<Facet> noted(List<Facet> entities) throws IOException {
    return noted(Map.of("", entities)).get("");
  }

  /** The same facets, likewise; entities of different facets do not share a name. */
  Map<String, List<Facet>> noted(Map<String, List<Facet>> facets) throws IOException {
    List<List<Facet>> groups =
        facets.values().stream().flatMap(Namesakes::groups).limit(MOST).toList();
    if (groups.isEmpty()) {
      return facets;
    }
    Map<String, String> notes = notes(groups);
    Map<String, List<Facet>> noted = new HashMap<>();
    facets.forEach(
        (name, values) ->
            noted.put(
                name,
                values.stream()
                    .map(
                        value ->
                            notes.containsKey(value.id())
                                ? value.withNote(notes.get(value.id()))
                                : value)
                    .toList()));
    return noted;
  }

  private static Stream<List<Facet>> groups(List<Facet> facets) {
    return facets.stream()
        .filter(facet -> facet.id() != null)
        .collect(groupingBy(facet -> facet.value().toLowerCase(Locale.ROOT)))
        .values()
        .stream()
        .filter(group -> group.size() > 1);
  }

  /** By id. */
  private Map<String, String> notes(List<List<Facet>> groups) throws IOException {
    List<String> ids = groups.stream().flatMap(List::stream).map(Facet::id).limit(MOST).toList();
    Map<String, List<String>> beside = beside(ids);
    Map<String, String> notes = new HashMap<>();
    for (List<Facet> group : groups) {
      for (Facet facet : group) {
        Set<String> others =
            group.stream()
                .filter(other -> !other.id().equals(facet.id()))
                .flatMap(other -> beside.getOrDefault(other.id(), List.of()).stream())
                .collect(Collectors.toSet());
        String names =
            beside.getOrDefault(facet.id(), List.of()).stream()
                .filter(name -> !others.contains(name) && !name.equalsIgnoreCase(facet.value()))
                .limit(NAMES_IN_NOTE)
                .collect(joining(", "));
        notes.put(facet.id(), names.isEmpty() ? facet.id() : "with " + names);
      }
    }
    return notes;
  }

  /** The names in the same articles, by id, those of one kind after the other. */
  private Map<String, List<String>> beside(List<String> ids) throws IOException {
    Map<String, Aggregation> asked = new LinkedHashMap<>();
    Map<String, Aggregation> names = new LinkedHashMap<>();
    KINDS.forEach(kind -> names.put(kind, EntityCounting.terms(kind, NAMES)));
    for (String id : ids) {
      asked.put(
          Integer.toString(asked.size()),
          Aggregation.of(a -> a.filter(EntityConditions.articlesNaming(id)).aggregations(names)));
    }
    SearchRequest request =
        SearchRequests.aggregating(new SearchFilters(Visibility.VISIBLE).all())
            .aggregations(asked)
            .build();
    Map<String, Aggregate> found = elasticsearch.ask(request).aggregations();
    Map<String, List<String>> beside = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      Map<String, Aggregate> kinds = found.get(Integer.toString(i)).filter().aggregations();
      beside.put(
          ids.get(i),
          KINDS.stream()
              .flatMap(kind -> SearchResponses.facets(kinds.get(kind)).stream())
              .map(Facet::value)
              .toList());
    }
    return beside;
  }
}
