package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.FieldAndFormat;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.newswire.index.search.result.Percentiles;
import io.newswire.index.search.result.PipelinePace;
import io.newswire.index.search.result.StagePace;
import io.newswire.index.setup.IndexNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the {@link PipelinePace} with two requests: one for articles, one for alerts. */
final class PaceSearch {
  private static final int SAMPLE = 1_000;
  private static final String RECEIVED = "receivedAt";
  private static final String EXTRACTED = "extractedAt";
  private static final String ENRICHED = "enrichedAt";
  private static final String INDEXED = "indexedAt";
  private static final String MATCHED = "matchedAt";
  private static final String MINUTE = "-minute";
  private static final String HOUR = "-hour";

  private final AggregationCall elasticsearch;

  /** The documents of the last hour: how many passed each stage, and the times of some. */
  private record Lately(Map<String, Long> counts, List<Map<String, Long>> times) {
    StagePace pace(String from, String to) {
      return new StagePace(counts.get(to + MINUTE), counts.get(to + HOUR), millis(from, to));
    }

    /** Clocks of two machines may disagree. */
    Percentiles millis(String from, String to) {
      return Percentiles.of(
          times.stream()
              .map(
                  it ->
                      it.containsKey(from) && it.containsKey(to)
                          ? Math.max(0, it.get(to) - it.get(from))
                          : null)
              .filter(Objects::nonNull)
              .toList());
    }
  }

  PaceSearch(AggregationCall elasticsearch) {
    this.elasticsearch = elasticsearch;
  }

  PipelinePace answer() throws IOException {
    Lately articles =
        lately(
            IndexNames.ARTICLES, List.of(EXTRACTED, ENRICHED, INDEXED), List.of(RECEIVED), INDEXED);
    Lately alerts =
        lately(IndexNames.ALERTS, List.of(MATCHED), List.of(RECEIVED, ENRICHED), MATCHED);
    return new PipelinePace(
        articles.pace(RECEIVED, EXTRACTED),
        articles.pace(EXTRACTED, ENRICHED),
        articles.pace(ENRICHED, INDEXED),
        alerts.pace(ENRICHED, MATCHED),
        articles.millis(RECEIVED, ENRICHED),
        alerts.millis(RECEIVED, MATCHED),
        articles.millis(RECEIVED, INDEXED));
  }

  /**
   * Asks one index.
   *
   * @param stages the times at which documents left a stage
   * @param others further times
   * @param last the time of the last stage; those of the last hour are measured
   */
  private Lately lately(String alias, List<String> stages, List<String> others, String last)
      throws IOException {
    Map<String, Aggregation> counts = new HashMap<>();
    for (String stage : stages) {
      counts.put(stage + MINUTE, Aggregation.of(a -> a.filter(since(stage, "now-1m"))));
      counts.put(stage + HOUR, Aggregation.of(a -> a.filter(since(stage, "now-1h"))));
    }
    List<String> times = new ArrayList<>(stages);
    times.addAll(others);
    SearchResponse<Void> found =
        elasticsearch.ask(
            SearchRequests.to(alias)
                .size(SAMPLE)
                .source(source -> source.fetch(false))
                .docvalueFields(times.stream().map(PaceSearch::inMillis).toList())
                .query(random(since(last, "now-1h")))
                .aggregations(counts)
                .build());
    return new Lately(
        counts.keySet().stream()
            .collect(Collectors.toMap(Function.identity(), name -> count(found, name))),
        found.hits().hits().stream().map(hit -> millis(hit, times)).toList());
  }

  private static Query since(String field, String from) {
    return Query.of(q -> q.range(r -> r.date(d -> d.field(field).gte(from))));
  }

  private static Query random(Query query) {
    return Query.of(
        q -> q.functionScore(f -> f.query(query).functions(score -> score.randomScore(r -> r))));
  }

  private static FieldAndFormat inMillis(String field) {
    return FieldAndFormat.of(f -> f.field(field).format("epoch_millis"));
  }

  /** Where no index exists, nothing is counted. */
  private static long count(SearchResponse<Void> found, String name) {
    return found.aggregations().containsKey(name)
        ? found.aggregations().get(name).filter().docCount()
        : 0;
  }

  private static Map<String, Long> millis(Hit<Void> hit, List<String> fields) {
    Map<String, Long> times = new HashMap<>();
    for (String field : fields) {
      if (hit.fields().containsKey(field)) {
        String millis = hit.fields().get(field).to(List.class).get(0).toString();
        times.put(field, (long) Double.parseDouble(millis));
      }
    }
    return times;
  }
}
