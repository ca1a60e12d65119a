package io.newswire.index.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.newswire.index.search.query.Visibility;
import io.newswire.index.search.result.Facet;
import io.newswire.index.search.result.StorySummary;
import io.newswire.model.Article;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the articles of each story tell.
 *
 * @param since articles from this moment on are recent; null for all
 */
record StoryAggregation(Instant since) {
  private static final int SOURCES = 20;
  private static final int QUOTED = 10;

  /** An aggregation by the id of the story. */
  Aggregation of(int stories) {
    Map<String, Aggregation> values = new HashMap<>();
    values.put("first", Aggregation.of(a -> a.min(m -> m.field(SearchFilters.DATED_AT))));
    values.put("latest", Aggregation.of(a -> a.max(m -> m.field(SearchFilters.DATED_AT))));
    values.put("quoted", Aggregation.of(a -> a.terms(t -> t.field("speakers").size(QUOTED))));
    values.put("recent", Aggregation.of(a -> a.filter(recent())));
    values.put(
        "sources",
        Aggregation.of(
            a -> a.terms(t -> t.field("source").size(SOURCES)).aggregations("article", first())));
    values.put("article", first());
    return Aggregation.of(
        a -> a.terms(t -> t.field(StoryMerges.ID).size(stories)).aggregations(values));
  }

  private Query recent() {
    return Query.of(
        q -> q.bool(b -> b.filter(new SearchFilters(Visibility.ALL).since(since).all())));
  }

  /** The first article, for its title. */
  private static Aggregation first() {
    return Aggregation.of(
        a ->
            a.topHits(
                h ->
                    h.size(1)
                        .sort(
                            s -> s.field(f -> f.field(SearchFilters.DATED_AT).order(SortOrder.Asc)))
                        .source(s -> s.filter(f -> f.includes("id", "title")))));
  }

  /** Reads the answer; what was merged counts to the story that it is part of. */
  List<StorySummary> read(List<StringTermsBucket> buckets, StoryMerges merges) {
    Map<String, StorySummary> stories = new LinkedHashMap<>();
    buckets.stream()
        .map(bucket -> summary(bucket, merges))
        .forEach(it -> stories.merge(it.id(), it, StoryAggregation::together));
    return List.copyOf(stories.values());
  }

  private static StorySummary summary(StringTermsBucket bucket, StoryMerges merges) {
    Map<String, Aggregate> values = bucket.aggregations();
    String id = merges.resolve(bucket.key().stringValue());
    List<String> parts = new ArrayList<>(merges.withParts(List.of(id)));
    parts.remove(id);
    return new StorySummary(
        id,
        headline(values),
        bucket.docCount(),
        values.get("recent").filter().docCount(),
        Instant.ofEpochMilli((long) values.get("first").min().value()),
        Instant.ofEpochMilli((long) values.get("latest").max().value()),
        SearchResponses.facets(values.get("sources")),
        SearchResponses.facets(values.get("quoted")),
        parts);
  }

  private static String headline(Map<String, Aggregate> values) {
    return SearchResponses.buckets(values.get("sources")).stream()
        .findFirst()
        .map(bucket -> bucket.aggregations().get("article"))
        .or(() -> Optional.of(values.get("article")))
        .flatMap(first -> first.topHits().hits().hits().stream().findFirst())
        .map(hit -> hit.source().to(Article.class).title())
        .orElse(null);
  }

  private static StorySummary together(StorySummary one, StorySummary other) {
    StorySummary larger = one.articles() < other.articles() ? other : one;
    return new StorySummary(
        one.id(),
        larger.headline(),
        one.articles() + other.articles(),
        one.recent() + other.recent(),
        one.first().isBefore(other.first()) ? one.first() : other.first(),
        one.latest().isAfter(other.latest()) ? one.latest() : other.latest(),
        sum(one.sources(), other.sources(), SOURCES),
        sum(one.quoted(), other.quoted(), QUOTED),
        one.merged());
  }

  private static List<Facet> sum(List<Facet> one, List<Facet> other, int most) {
    return Stream.concat(one.stream(), other.stream())
        .collect(groupingBy(Facet::value, LinkedHashMap::new, summingLong(Facet::count)))
        .entrySet()
        .stream()
        .map(it -> new Facet(it.getKey(), it.getValue()))
        .sorted(Comparator.comparingLong(Facet::count).reversed())
        .limit(most)
        .toList();
  }
}
