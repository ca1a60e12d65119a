package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.MultiBucketBase;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregation;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.newswire.index.search.query.CountBy;
import io.newswire.index.search.result.Facet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the families or stories of the hits instead of the articles: in facets, over time and in
 * all. Large numbers are estimates, as Elasticsearch's {@code cardinality} gives them.
 */
final class GroupCounting {
  private static final String GROUPS = "groups";
  private static final String ALONE = "alone";

  /** The value with the most articles may not have the most groups, so more are requested. */
  private static final int OVERSAMPLING = 5;

  private static final int FEWEST_ASKED = 50;
  private static final int MOST_ASKED = 1_000;
  private static final int EXACT = 40_000;

  private GroupCounting() {}

  /** The aggregations that count the groups of a bucket or of a whole answer. */
  static Map<String, Aggregation> of(CountBy by) {
    return by == CountBy.ARTICLE ? Map.of() : of(by.field());
  }

  static Map<String, Aggregation> of(String field) {
    return Map.of(
        GROUPS,
        Aggregation.of(a -> a.cardinality(c -> c.field(field).precisionThreshold(EXACT))),
        ALONE,
        Aggregation.of(a -> a.missing(m -> m.field(field))));
  }

  /** The request with facets that count groups. */
  static SearchRequest apply(SearchRequest request, CountBy by) {
    if (by == CountBy.ARTICLE) {
      return request;
    }
    Map<String, Aggregation> counted = new HashMap<>(of(by));
    request.aggregations().forEach((name, asked) -> counted.put(name, counting(asked, by)));
    return request.rebuild().aggregations(counted).build();
  }

  private static Aggregation counting(Aggregation asked, CountBy by) {
    if (asked.isTerms()) {
      TermsAggregation terms = more(asked.terms());
      return Aggregation.of(a -> a.terms(terms).aggregations(of(by)));
    }
    if (asked.isFilter()) {
      Map<String, Aggregation> inner = new HashMap<>();
      asked.aggregations().forEach((name, it) -> inner.put(name, counting(it, by)));
      return Aggregation.of(a -> a.filter(asked.filter()).aggregations(inner));
    }
    return asked;
  }

  private static TermsAggregation more(TermsAggregation terms) {
    int size = Math.max(FEWEST_ASKED, terms.size() * OVERSAMPLING);
    return TermsAggregation.of(
        t ->
            t.field(terms.field())
                .include(terms.include())
                .size(Math.max(terms.size(), Math.min(MOST_ASKED, size))));
  }

  /** The groups in a bucket; its documents, if groups are not counted. */
  static long count(MultiBucketBase bucket) {
    Long groups = count(bucket.aggregations());
    return groups == null ? bucket.docCount() : groups;
  }

  /** The groups in an answer; null if they are not counted. */
  static Long count(Map<String, Aggregate> found) {
    Aggregate groups = found.get(GROUPS);
    Aggregate alone = found.get(ALONE);
    return groups == null ? null : groups.cardinality().value() + alone.missing().docCount();
  }

  /** The facets with the values that were asked for, the most frequent first. */
  static Map<String, List<Facet>> cut(Map<String, List<Facet>> facets, int size) {
    Map<String, List<Facet>> cut = new TreeMap<>();
    facets.forEach(
        (name, all) ->
            cut.put(
                name,
                all.stream()
                    .sorted(Comparator.comparingLong(Facet::count).reversed())
                    .limit(size)
                    .toList()));
    return cut;
  }
}
