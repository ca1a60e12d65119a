package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.newswire.index.setup.IndexNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs an {@link EntityQuery}: first finds the forms of the name, then what there is on it. */
final class EntitySearch {
  private static final int FORMS = 50;
  private static final int FACETS = 10;
  private static final String ENTITIES = "entities";
  private static final String MEANT = "meant";

  private final NewsSearch search;
  private final AggregationCall elasticsearch;
  private final EntityQuery query;

  EntitySearch(NewsSearch search, AggregationCall elasticsearch, EntityQuery query) {
    this.search = search;
    this.elasticsearch = elasticsearch;
    this.query = query;
  }

  /** The most frequent full name; empty if no visible article has it. */
  Optional<String> name() throws IOException {
    return SearchResponses.facets(forms(query.id()).get("names")).stream()
        .findFirst()
        .map(Facet::value);
  }

  private Map<String, Aggregate> forms(String id) throws IOException {
    return ask(
        SearchFilters.withId(id),
        Map.of("names", terms("entities.name"), "aliases", terms("entities.aliases")));
  }

  /** Empty if no visible article names it. */
  Optional<EntityProfile> answer() throws IOException {
    Optional<String> id = query.id() == null ? idOfName() : Optional.of(query.id());
    if (id.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Aggregate> forms = forms(id.get());
    List<Facet> names = SearchResponses.facets(forms.get("names"));
    return names.isEmpty() ? Optional.empty() : Optional.of(profile(id.get(), names, forms));
  }

  private Optional<String> idOfName() throws IOException {
    Query named = Query.of(q -> q.term(t -> t.field("entities.name").value(query.name())));
    return SearchResponses.facets(ask(named, Map.of("ids", terms("entities.id"))).get("ids"))
        .stream()
        .findFirst()
        .map(Facet::value);
  }

  private static Aggregation terms(String field) {
    return Aggregation.of(a -> a.terms(t -> t.field(field).size(FORMS)));
  }

  /** Counts values of the entities that match and have the type. */
  private Map<String, Aggregate> ask(Query entity, Map<String, Aggregation> values)
      throws IOException {
    List<Query> conditions = new ArrayList<>(List.of(entity));
    if (query.type() != null) {
      String type = query.type().name();
      conditions.add(Query.of(q -> q.term(t -> t.field("entities.type").value(type))));
    }
    Query meant = Query.of(q -> q.bool(b -> b.filter(conditions)));
    SearchFilters filters = new SearchFilters(Visibility.VISIBLE);
    SearchRequest request =
        SearchRequest.of(
            r ->
                NewsSearch.base(r, IndexNames.ARTICLES)
                    .size(0)
                    .query(
                        q ->
                            q.bool(
                                b ->
                                    b.filter(filters.all())
                                        .filter(f -> f.nested(n -> n.path(ENTITIES).query(meant)))))
                    .aggregations(
                        ENTITIES,
                        a ->
                            a.nested(n -> n.path(ENTITIES))
                                .aggregations(MEANT, m -> m.filter(meant).aggregations(values))));
    Aggregate within = elasticsearch.ask(request).aggregations().get(ENTITIES);
    // Where no index exists, nothing is counted.
    return within == null
        ? Map.of()
        : within.nested().aggregations().get(MEANT).filter().aggregations();
  }

  private EntityProfile profile(String id, List<Facet> names, Map<String, Aggregate> forms)
      throws IOException {
    return new EntityProfile(
        id,
        query.type(),
        names.get(0).value(),
        names,
        SearchResponses.facets(forms.get("aliases")),
        search.search(
            ArticleQueryBuilder.builder()
                .entity(id)
                .since(query.since())
                .until(query.until())
                .size(query.size())
                .facets(FACETS)
                .dates(query.dates())
                .build()),
        search.quotes(
            QuoteQueryBuilder.builder()
                .entity(id)
                .since(query.since())
                .until(query.until())
                .size(query.size())
                .facets(FACETS)
                .dates(query.dates())
                .build()),
        search.together(
            CoOccurrenceQueryBuilder.builder()
                .entity(id)
                .since(query.since())
                .until(query.until())
                .size(FACETS)
                .build()));
  }
}
