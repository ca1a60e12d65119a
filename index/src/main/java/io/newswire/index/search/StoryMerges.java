package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.newswire.index.search.query.Visibility;
import io.newswire.index.search.result.Facet;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which stories became part of which, as the articles of the larger ones say.
 *
 * @param into the story that a story is part of, by id
 */
record StoryMerges(Map<String, String> into) {
  static final StoryMerges NONE = new StoryMerges(Map.of());
  static final String ID = "story.id";
  static final String MERGED = "story.merged";

  /** A story is seldom part of one that is part of another. */
  private static final int ROUNDS = 4;

  private static final int MOST = 1_000;
  private static final int MOST_PARTS = 100;

  /** Asks for the merges of stories, of those that they are part of, and so on. */
  static StoryMerges of(Collection<String> ids, AggregationCall elasticsearch) throws IOException {
    Map<String, String> into = new HashMap<>();
    Set<String> known = new HashSet<>();
    Set<String> asked = new LinkedHashSet<>(ids);
    for (int i = 0; i < ROUNDS && !asked.isEmpty(); i++) {
      known.addAll(asked);
      Set<String> found = new LinkedHashSet<>();
      for (StringTermsBucket story :
          SearchResponses.buckets(elasticsearch.ask(request(asked)).aggregations().get(ID))) {
        String id = story.key().stringValue();
        found.add(id);
        for (Facet part : SearchResponses.facets(story.aggregations().get(MERGED))) {
          into.putIfAbsent(part.value(), id);
          found.add(part.value());
        }
      }
      found.removeAll(known);
      asked = found;
    }
    return new StoryMerges(into);
  }

  private static SearchRequest request(Set<String> ids) {
    List<FieldValue> values = ids.stream().map(FieldValue::of).toList();
    List<Query> filters = new SearchFilters(Visibility.VISIBLE).all();
    filters.add(Query.of(q -> q.exists(e -> e.field(MERGED))));
    filters.add(
        Query.of(
            q ->
                q.bool(
                    b ->
                        b.should(s -> s.terms(t -> t.field(ID).terms(v -> v.value(values))))
                            .should(
                                s -> s.terms(t -> t.field(MERGED).terms(v -> v.value(values)))))));
    return SearchRequests.aggregating(filters)
        .aggregations(
            ID,
            a ->
                a.terms(t -> t.field(ID).size(MOST))
                    .aggregations(MERGED, m -> m.terms(t -> t.field(MERGED).size(MOST_PARTS))))
        .build();
  }

  /** These merges and the given ones. */
  StoryMerges and(StoryMerges others) {
    Map<String, String> all = new HashMap<>(others.into);
    all.putAll(into);
    return new StoryMerges(all);
  }

  /** The id that a story has now. */
  String resolve(String id) {
    Set<String> seen = new HashSet<>();
    String now = id;
    while (into.containsKey(now) && seen.add(now)) {
      now = into.get(now);
    }
    return now;
  }

  /** The ids that articles of stories may have: those of the stories, and of their parts. */
  Set<String> withParts(Collection<String> ids) {
    Set<String> all = new LinkedHashSet<>();
    ids.forEach(id -> all.add(resolve(id)));
    into.keySet().stream().filter(part -> all.contains(resolve(part))).forEach(all::add);
    return all;
  }
}
