package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import io.newswire.index.search.query.Visibility;
import io.newswire.index.search.result.Facet;
import io.newswire.index.setup.IndexNames;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the names of entities: each the most frequent form in a sample of visible articles. */
record EntityNames(MultiSearchCall elasticsearch) {
  /** The maximum number of articles of an entity that are read in each shard. */
  private static final long SAMPLE = 10;

  private static final String NAMES = "names";

  /** The names by id; the id itself where no article has a name of usual length for it. */
  Map<String, String> of(Collection<String> ids) throws IOException {
    List<String> asked = ids.stream().distinct().toList();
    Map<String, String> names = new HashMap<>();
    if (asked.isEmpty()) {
      return names;
    }
    List<Map<String, Aggregate>> found =
        elasticsearch.ask(asked.stream().map(EntityNames::request).toList());
    for (int i = 0; i < asked.size(); i++) {
      Aggregate forms = EntityCounting.values(found.get(i).get(EntityCounting.ENTITIES)).get(NAMES);
      names.put(
          asked.get(i),
          SearchResponses.facets(forms).stream()
              .map(Facet::value)
              .findFirst()
              .orElse(asked.get(i)));
    }
    return names;
  }

  private static RequestItem request(String id) {
    List<Query> visible = new SearchFilters(Visibility.VISIBLE).counted(id).all();
    return RequestItem.of(
        item ->
            item.header(h -> h.index(IndexNames.ARTICLES).ignoreUnavailable(true))
                .body(
                    body ->
                        body.size(0)
                            .terminateAfter(SAMPLE)
                            .query(q -> q.bool(b -> b.filter(visible)))
                            .aggregations(
                                EntityCounting.ENTITIES,
                                EntityCounting.within(
                                    EntityConditions.withId(id),
                                    Map.of(NAMES, EntityCounting.terms("entities.name", 1))))));
  }
}
