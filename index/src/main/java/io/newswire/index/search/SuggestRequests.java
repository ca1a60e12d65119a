package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.newswire.index.search.result.Facet;
import io.newswire.index.search.result.Suggestion;
import io.newswire.model.EntityType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes requests for names in visible articles by prefix, and reads the responses. */
final class SuggestRequests {
  private SuggestRequests() {}

  /** The request for names by prefix. Aliases are searched too. */
  static SearchRequest of(String prefix, int size) {
    Query begins =
        Query.of(
            q ->
                q.multiMatch(
                    m ->
                        m.query(prefix)
                            .type(TextQueryType.PhrasePrefix)
                            .maxExpansions(1_000)
                            .fields("entities.name.words", "entities.aliases.words")));
    Map<String, Aggregation> asked = new HashMap<>();
    for (EntityType type : EntityType.values()) {
      Query wanted = Query.of(q -> q.bool(b -> b.filter(EntityConditions.ofType(type), begins)));
      asked.put(type.name(), EntityCounting.of(wanted, size, Map.of()));
    }
    return SearchRequests.aggregatingNaming(begins).aggregations(asked).build();
  }

  /** The entities in a response, by type. */
  static Map<String, List<Facet>> read(Map<String, Aggregate> response) {
    Map<String, List<Facet>> entities = new HashMap<>();
    response.forEach((type, found) -> entities.put(type, EntityCounting.facets(found)));
    return entities;
  }

  /** The suggestions, the most frequent first. */
  static List<Suggestion> suggestions(Map<String, List<Facet>> entities, int size) {
    List<Suggestion> names = new ArrayList<>();
    entities.forEach(
        (type, facets) ->
            facets.forEach(
                it ->
                    names.add(
                        new Suggestion(
                            it.value(),
                            EntityType.valueOf(type),
                            it.count(),
                            it.id(),
                            it.note()))));
    names.sort(
        Comparator.comparingLong(Suggestion::articles).reversed().thenComparing(Suggestion::name));
    return names.stream().limit(size).toList();
  }
}
