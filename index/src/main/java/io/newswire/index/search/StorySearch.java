package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.newswire.index.document.ArticleDocument;
import io.newswire.index.search.query.StoryQuery;
import io.newswire.index.search.query.Visibility;
import io.newswire.index.search.result.Facet;
import io.newswire.index.search.result.StoryPage;
import io.newswire.index.search.result.StorySummary;
import io.newswire.index.setup.IndexNames;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds stories: first the ids, then merges, then what their articles tell. */
final class StorySearch {
  /** Of so many stories with new articles, those with most articles are answered. */
  private static final int CANDIDATES = 200;

  private final SearchConnection connection;

  StorySearch(SearchConnection connection) {
    this.connection = connection;
  }

  /** Stories of two articles and more, those with most new ones first. */
  List<StorySummary> latest(StoryQuery query) throws IOException {
    List<String> ids = latestIds(query);
    if (ids.isEmpty()) {
      return List.of();
    }
    return summaries(ids, query.since()).stream()
        .filter(story -> story.articles() > 1)
        .sorted(
            Comparator.comparingLong(StorySummary::recent)
                .thenComparingLong(StorySummary::articles)
                .thenComparing(StorySummary::latest)
                .reversed())
        .limit(query.size())
        .toList();
  }

  private List<String> latestIds(StoryQuery query) throws IOException {
    SearchFilters filters = new SearchFilters(Visibility.VISIBLE).since(query.since());
    int most = Math.max(CANDIDATES, query.size());
    SearchRequest request =
        SearchRequests.aggregating(filters.all())
            .aggregations(StoryMerges.ID, a -> a.terms(t -> t.field(StoryMerges.ID).size(most)))
            .build();
    return SearchResponses.facets(connection.search(request).aggregations().get(StoryMerges.ID))
        .stream()
        .map(Facet::value)
        .toList();
  }

  private List<StorySummary> summaries(List<String> ids, Instant since) throws IOException {
    StoryMerges merges = StoryMerges.of(ids, connection::search);
    Collection<String> all = merges.withParts(ids);
    StoryAggregation aggregation = new StoryAggregation(since);
    SearchRequest request =
        SearchRequests.aggregating(ofStories(all))
            .aggregations(StoryMerges.ID, aggregation.of(all.size()))
            .build();
    List<StringTermsBucket> buckets =
        SearchResponses.buckets(connection.search(request).aggregations().get(StoryMerges.ID));
    return aggregation.read(buckets, merges);
  }

  private static List<Query> ofStories(Collection<String> ids) {
    List<FieldValue> values = ids.stream().map(FieldValue::of).toList();
    List<Query> filters = new SearchFilters(Visibility.VISIBLE).all();
    filters.add(Query.of(q -> q.terms(t -> t.field(StoryMerges.ID).terms(v -> v.value(values)))));
    return filters;
  }

  /** A story, with its articles; empty if there are none. */
  Optional<StoryPage> story(String id, int size) throws IOException {
    List<StorySummary> found = summaries(List.of(id), null);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    StorySummary story = found.get(0);
    List<Hit<ArticleDocument>> articles = articles(story, size);
    return Optional.of(
        new StoryPage(
            story,
            articles.stream().map(SearchResponses::article).toList(),
            QuoteHistories.of(articles.stream().map(Hit::source).toList())));
  }

  private List<Hit<ArticleDocument>> articles(StorySummary story, int size) throws IOException {
    List<String> ids = new ArrayList<>(story.merged());
    ids.add(story.id());
    SearchRequest request =
        SearchRequests.to(IndexNames.ARTICLES)
            .query(q -> q.bool(b -> b.filter(ofStories(ids))))
            .sort(s -> s.field(f -> f.field(SearchFilters.DATED_AT).order(SortOrder.Asc)))
            .source(s -> s.filter(f -> f.excludes("text", "mentions", "entities", "history")))
            .size(size)
            .build();
    return connection.search(request, ArticleDocument.class).hits().hits();
  }
}
