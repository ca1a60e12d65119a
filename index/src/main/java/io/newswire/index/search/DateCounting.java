package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import io.newswire.index.search.query.CountBy;
import io.newswire.index.search.query.DateFacet;
import io.newswire.index.search.query.DateInterval;
import io.newswire.index.search.result.DateCounts;
import io.newswire.index.search.result.Facet;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts hits over time, in two steps: a search tells its first and its last hit, from which the
 * intervals follow; a second search counts.
 */
final class DateCounting {
  private static final String FIRST = "first";
  private static final String LAST = "last";
  private static final String COUNTS = "counts";
  private static final DateCounts NONE = new DateCounts("1d", List.of());

  private DateCounting() {}

  /** Makes a search tell what {@link #count} needs. */
  static void askSpan(SearchRequest.Builder request) {
    request
        .aggregations(FIRST, a -> a.min(m -> m.field(SearchFilters.DATED_AT)))
        .aggregations(LAST, a -> a.max(m -> m.field(SearchFilters.DATED_AT)));
  }

  /**
   * Counts the hits of a search that was answered.
   *
   * @param by what counts as one
   * @param dates null if they are not counted; then the answer is null, too
   */
  static DateCounts count(
      SearchRequest request,
      SearchResponse<?> response,
      DateFacet dates,
      CountBy by,
      AggregationCall elasticsearch)
      throws IOException {
    if (dates == null) {
      return null;
    }
    Aggregate first = response.aggregations().get(FIRST);
    Aggregate last = response.aggregations().get(LAST);
    if (first == null || !Double.isFinite(first.min().value())) {
      return NONE;
    }
    Duration span = Duration.ofMillis((long) (last.max().value() - first.min().value()));
    DateInterval interval = DateInterval.of(span, dates.most());
    Aggregate counts =
        elasticsearch.ask(counting(request, dates, by, interval)).aggregations().get(COUNTS);
    return new DateCounts(interval.name(), merge(counts.dateHistogram(), interval));
  }

  private static SearchRequest counting(
      SearchRequest request, DateFacet dates, CountBy by, DateInterval interval) {
    return SearchRequest.of(
        r ->
            r.index(request.index())
                .ignoreUnavailable(true)
                .size(0)
                .trackTotalHits(track -> track.enabled(false))
                .query(request.query())
                .aggregations(
                    COUNTS,
                    a ->
                        a.dateHistogram(
                                h ->
                                    interval
                                        .on(h)
                                        .field(SearchFilters.DATED_AT)
                                        .timeZone(dates.zone().getId())
                                        .format("strict_date_time_no_millis"))
                            .aggregations(GroupCounting.of(by))));
  }

  /** Elasticsearch counts single years; several together are one interval. */
  private static List<Facet> merge(DateHistogramAggregate counts, DateInterval interval) {
    List<DateHistogramBucket> buckets = counts.buckets().array();
    List<Facet> merged = new ArrayList<>();
    int step = interval.calendarIntervals();
    for (int start = 0; start < buckets.size(); start += step) {
      List<DateHistogramBucket> some =
          buckets.subList(start, Math.min(start + step, buckets.size()));
      long number = some.stream().mapToLong(GroupCounting::count).sum();
      merged.add(new Facet(some.get(0).keyAsString(), number));
    }
    return merged;
  }
}
