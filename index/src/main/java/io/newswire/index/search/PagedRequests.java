package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.newswire.index.search.query.PagedQuery;
import io.newswire.index.search.query.SortOrder;
import java.util.List;
import java.util.Map;

/** The common parts of requests for articles and quotes: sort order, cursor, highlights, facets. */
final class PagedRequests {
  private static final SortOptions BEST_FIRST = SortOptions.of(s -> s.score(score -> score));
  private static final SortOptions NEWEST_FIRST =
      SortOptions.of(
          s ->
              s.field(
                  f ->
                      f.field(SearchFilters.DATED_AT)
                          .order(co.elastic.clients.elasticsearch._types.SortOrder.Desc)));

  /** The tie-breaker of the sort order, so that paging neither skips nor repeats hits. */
  private static final SortOptions BY_ID = SortOptions.of(s -> s.field(f -> f.field("id")));

  private PagedRequests() {}

  static SearchRequest.Builder of(
      SearchRequest.Builder request, PagedQuery query, Map<String, String> facetFields) {
    List<SortOptions> order =
        query.sort() == SortOrder.RELEVANCE
            ? List.of(BEST_FIRST, NEWEST_FIRST, BY_ID)
            : List.of(NEWEST_FIRST, BY_ID);
    request
        .size(query.size())
        .trackTotalHits(t -> t.enabled(true))
        .highlight(Highlights.highlight())
        .sort(order);
    if (query.cursor() != null) {
      request.searchAfter(Cursor.parse(query.cursor(), order.size()));
    }
    if (query.facets() > 0) {
      facetFields.forEach(
          (name, field) ->
              request.aggregations(name, a -> a.terms(t -> t.field(field).size(query.facets()))));
    }
    if (query.dates() != null) {
      DateCounting.askSpan(request);
    }
    return request;
  }

  /** Whether sort values stand before a cursor or at it: all descend but the tie-breaker. */
  static boolean isUpTo(String cursor, List<FieldValue> sortValues) {
    List<FieldValue> end = Cursor.parse(cursor, sortValues.size());
    int tieBreaker = end.size() - 1;
    for (int i = 0; i < tieBreaker; i++) {
      int order = Double.compare(number(end.get(i)), number(sortValues.get(i)));
      if (order != 0) {
        return order < 0;
      }
    }
    return sortValues.get(tieBreaker).stringValue().compareTo(end.get(tieBreaker).stringValue())
        <= 0;
  }

  /** A score or a time, which as a {@code double} is exact to the millisecond. */
  private static double number(FieldValue value) {
    return value.isLong() ? value.longValue() : value.doubleValue();
  }
}
