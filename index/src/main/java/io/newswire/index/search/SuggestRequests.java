package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.newswire.index.setup.IndexNames;
import io.newswire.model.EntityType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes requests for names in visible articles by prefix, and reads the responses. */
final class SuggestRequests {
  private static final String ENTITIES = "entities";

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
    return SearchRequest.of(
        request ->
            NewsSearch.base(request, IndexNames.ARTICLES)
                .size(0)
                .trackTotalHits(track -> track.enabled(false))
                .query(
                    q ->
                        q.bool(
                            b ->
                                b.filter(new SearchFilters(Visibility.VISIBLE).all())
                                    .filter(f -> f.nested(n -> n.path(ENTITIES).query(begins)))))
                .aggregations(
                    ENTITIES,
                    a ->
                        a.nested(n -> n.path(ENTITIES))
                            .aggregations(
                                "begin",
                                f ->
                                    f.filter(begins)
                                        .aggregations(
                                            "types",
                                            t ->
                                                t.terms(x -> x.field("entities.type"))
                                                    .aggregations(
                                                        "names",
                                                        n ->
                                                            n.terms(
                                                                x ->
                                                                    x.field("entities.name")
                                                                        .size(size)))))));
  }

  /**
   * The suggestions in a response, the most frequent first.
   *
   * @param entities null where there is no index yet
   */
  static List<Suggestion> read(Aggregate entities, int size) {
    List<Suggestion> names = new ArrayList<>();
    if (entities == null) {
      return names;
    }
    Aggregate types =
        entities.nested().aggregations().get("begin").filter().aggregations().get("types");
    for (StringTermsBucket type : SearchResponses.buckets(types)) {
      EntityType of = EntityType.valueOf(type.key().stringValue());
      for (Facet name : SearchResponses.facets(type.aggregations().get("names"))) {
        names.add(new Suggestion(name.value(), of, name.count()));
      }
    }
    names.sort(
        Comparator.comparingLong(Suggestion::articles).reversed().thenComparing(Suggestion::name));
    return names.stream().limit(size).toList();
  }
}
