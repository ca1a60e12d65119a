package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.newswire.index.document.ArticleDocument;
import io.newswire.index.document.QuoteDocument;
import io.newswire.index.search.query.Near;
import io.newswire.index.search.result.ArticleHit;
import io.newswire.index.search.result.DateCounts;
import io.newswire.index.search.result.Facet;
import io.newswire.index.search.result.Hits;
import io.newswire.index.search.result.MapPlace;
import io.newswire.index.search.result.NewsMap;
import io.newswire.index.search.result.QuoteHit;
import io.newswire.model.Article;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Converts responses of Elasticsearch. */
final class SearchResponses {
  private SearchResponses() {}

  static <D, T> Hits<T> hits(
      SearchResponse<D> response, int size, DateCounts dates, Function<Hit<D>, T> toHit) {
    List<Hit<D>> hits = response.hits().hits();
    boolean mayBeMore = size > 0 && hits.size() == size;
    return new Hits<>(
        response.hits().total() == null ? 0 : response.hits().total().value(),
        hits.stream().map(toHit).toList(),
        mayBeMore ? Cursor.of(hits.get(size - 1).sort()) : null,
        facets(response.aggregations()),
        dates,
        null);
  }

  static ArticleHit article(Hit<ArticleDocument> hit) {
    ArticleDocument document = hit.source();
    Article article = document.enriched().article();
    return new ArticleHit(
        article.id(),
        article.title(),
        article.description(),
        article.section(),
        article.source(),
        article.language(),
        article.publishedAt(),
        article.url(),
        article.status().code(),
        document.people(),
        document.organizations(),
        document.places(),
        document.speakers(),
        article.authors(),
        article.revision(),
        document.enriched().enrichedAt(),
        Highlights.ofTitle(hit.highlight()),
        Highlights.of(hit.highlight()),
        score(hit),
        document.enriched().family(),
        document.enriched().story(),
        null);
  }

  static QuoteHit quote(Hit<QuoteDocument> hit) {
    return new QuoteHit(hit.source(), Highlights.of(hit.highlight()), score(hit));
  }

  /** The score; null for the client's NaN of an unscored hit, which JSON cannot represent. */
  private static Double score(Hit<?> hit) {
    return hit.score() == null || !Double.isFinite(hit.score()) ? null : hit.score();
  }

  private static Map<String, List<Facet>> facets(Map<String, Aggregate> aggregations) {
    Map<String, List<Facet>> facets = new TreeMap<>();
    aggregations.forEach(
        (name, aggregate) -> {
          if (aggregate.isSterms()) {
            facets.put(name, facets(aggregate));
          }
        });
    return facets;
  }

  static NewsMap map(SearchResponse<Void> response, Near near) {
    List<MapPlace> places =
        EntityCounting.buckets(response.aggregations().get(EntityCounting.ENTITIES)).stream()
            .map(
                bucket ->
                    new MapPlace(
                        bucket.key().stringValue(),
                        EntityCounting.name(bucket),
                        EntityCounting.location(bucket.aggregations()),
                        bucket.docCount()))
            .toList();
    return new NewsMap(
        response.hits().total() == null ? 0 : response.hits().total().value(), places, near);
  }

  /**
   * The values of an aggregation, see {@link #buckets}, each with what {@link GroupCounting}
   * counts.
   */
  static List<Facet> facets(Aggregate aggregate) {
    return buckets(aggregate).stream()
        .map(bucket -> new Facet(bucket.key().stringValue(), GroupCounting.count(bucket)))
        .toList();
  }

  /**
   * The buckets of a terms aggregation; empty for a field that no index has yet, whose aggregation
   * has another type.
   *
   * @param aggregate null where there is no index yet
   */
  static List<StringTermsBucket> buckets(Aggregate aggregate) {
    return aggregate != null && aggregate.isSterms()
        ? aggregate.sterms().buckets().array()
        : List.of();
  }
}
