package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.newswire.index.search.query.ArticleQueryBuilder;
import io.newswire.index.search.query.CoOccurrenceQueryBuilder;
import io.newswire.index.search.query.EntityQuery;
import io.newswire.index.search.query.QuoteQueryBuilder;
import io.newswire.index.search.result.EntityProfile;
import io.newswire.index.search.result.Facet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Runs an {@link EntityQuery}: first finds the forms of the name, then what there is on it. */
final class EntitySearch {
  private static final int FORMS = 50;
  private static final int FACETS = 10;

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
    Map<String, Aggregation> values = new HashMap<>(EntityCounting.withLocation());
    values.put("names", EntityCounting.terms("entities.name", FORMS));
    values.put("aliases", EntityCounting.terms("entities.aliases", FORMS));
    return ask(EntityConditions.withId(id), meant -> EntityCounting.within(meant, values))
        .map(EntityCounting::values)
        .orElse(Map.of());
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
    return named(query.name()).stream().findFirst().map(Facet::id);
  }

  /** The entities of a name, the most frequent first. */
  private List<Facet> named(String name) throws IOException {
    Query named = Query.of(q -> q.term(t -> t.field("entities.name").value(name)));
    return ask(named, meant -> EntityCounting.of(meant, FORMS, Map.of()))
        .map(EntityCounting::facets)
        .orElse(List.of());
  }

  /** Aggregates the entities that match and have the type; empty where no index exists. */
  private Optional<Aggregate> ask(Query entity, Function<Query, Aggregation> aggregation)
      throws IOException {
    List<Query> conditions = new ArrayList<>(List.of(entity));
    if (query.type() != null) {
      conditions.add(EntityConditions.ofType(query.type()));
    }
    Query meant = Query.of(q -> q.bool(b -> b.filter(conditions)));
    SearchRequest request =
        SearchRequests.aggregatingNaming(meant)
            .aggregations(EntityCounting.ENTITIES, aggregation.apply(meant))
            .build();
    return Optional.ofNullable(
        elasticsearch.ask(request).aggregations().get(EntityCounting.ENTITIES));
  }

  /** Other entities of the same name, with what tells them apart. */
  private List<Facet> namesakes(String id, String name) throws IOException {
    List<Facet> all = new Namesakes(elasticsearch).noted(named(name));
    return all.size() < 2 ? List.of() : all.stream().filter(it -> !it.id().equals(id)).toList();
  }

  private EntityProfile profile(String id, List<Facet> names, Map<String, Aggregate> forms)
      throws IOException {
    return new EntityProfile(
        id,
        query.type(),
        names.get(0).value(),
        names,
        SearchResponses.facets(forms.get("aliases")),
        EntityCounting.location(forms),
        namesakes(id, names.get(0).value()),
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
