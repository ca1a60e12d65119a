package io.newswire.index.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.newswire.index.search.result.ArticleHit;
import io.newswire.index.search.result.Facet;
import io.newswire.index.search.result.FoldedCopies;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The articles of a family or of a story that a query finds; those of a story by its ids. */
final class FoldedGroup {
  private static final String FIRST = "first";
  private static final String SOURCES = "sources";

  private final List<StringTermsBucket> parts = new ArrayList<>();

  /**
   * Asks for the articles of groups.
   *
   * @param field that of the ids
   * @param order the request whose answer is folded
   */
  static Aggregation request(String field, List<String> ids, SearchRequest order) {
    return Aggregation.of(
        a ->
            a.terms(t -> t.field(field).size(ids.size()).include(i -> i.terms(ids)))
                .aggregations(
                    FIRST,
                    f -> f.topHits(h -> h.size(1).sort(order.sort()).source(s -> s.fetch(false))))
                .aggregations(
                    SOURCES, s -> s.terms(t -> t.field("source").size(FoldedCopies.MOST_SOURCES))));
  }

  void add(StringTermsBucket part) {
    parts.add(part);
  }

  private long size() {
    return parts.stream().mapToLong(StringTermsBucket::docCount).sum();
  }

  /** Whether an article stands before the cursor or at it. */
  boolean isUpTo(String cursor) {
    return parts.stream()
        .flatMap(part -> part.aggregations().get(FIRST).topHits().hits().hits().stream())
        .anyMatch(first -> PagedRequests.isUpTo(cursor, first.sort()));
  }

  /** The articles beside one that is shown; null if there are none. */
  FoldedCopies copies(ArticleHit shown) {
    return size() == 1 ? null : new FoldedCopies(size() - 1, sources(shown));
  }

  private List<String> sources(ArticleHit shown) {
    Map<String, Long> counts =
        parts.stream()
            .flatMap(part -> SearchResponses.facets(part.aggregations().get(SOURCES)).stream())
            .collect(groupingBy(Facet::value, LinkedHashMap::new, summingLong(Facet::count)));
    return counts.entrySet().stream()
        .filter(it -> it.getValue() > (it.getKey().equals(shown.source()) ? 1 : 0))
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(FoldedCopies.MOST_SOURCES)
        .map(Map.Entry::getKey)
        .toList();
  }
}
