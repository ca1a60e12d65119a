package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import io.newswire.index.search.query.ArticleQuery;
import io.newswire.index.search.result.ArticleHit;
import io.newswire.index.search.result.Facet;
import io.newswire.index.search.result.FoldedCopies;
import io.newswire.index.search.result.Hits;
import io.newswire.index.search.result.SearchTimeoutException;
import io.newswire.index.setup.IndexNames;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Answers a query with one article of each family, or of each story: the first in the order of the
 * answer, on whichever page it is; one that is indexed while it is asked hides none.
 * Elasticsearch's own {@code collapse} has no cursors, and takes all articles without a family for
 * one.
 */
final class ArticleFolding {
  private static final String MEMBERS = "members";
  private static final String FIRST = "first";
  private static final String SOURCES = "sources";

  /** A page that is not full by then is returned as it is, with its cursor. */
  private static final int ROUNDS = 10;

  private final Duration limit;
  private final Pages pages;
  private final AggregationCall call;
  private final ArticleQuery query;
  private final Set<String> shown = new LinkedHashSet<>();

  /** Asks for a page of articles. */
  interface Pages {
    Hits<ArticleHit> page(ArticleQuery query, SearchRequest request) throws IOException;
  }

  /**
   * Makes a folding of one answer.
   *
   * @param limit after it no further page is asked for
   */
  ArticleFolding(Duration limit, Pages pages, AggregationCall call, ArticleQuery query) {
    this.limit = limit;
    this.pages = pages;
    this.call = call;
    this.query = query;
  }

  Hits<ArticleHit> answer() throws IOException {
    long end = System.nanoTime() + limit.toNanos();
    Hits<ArticleHit> first = pages.page(query, sameCopies(ArticleRequests.of(query)));
    SearchResponse<Void> members = members(first.hits(), true);
    List<ArticleHit> kept = new ArrayList<>(kept(first.hits(), members));
    String cursor = first.cursor();
    for (int i = 1;
        i < ROUNDS && cursor != null && kept.size() < query.size() && System.nanoTime() < end;
        i++) {
      ArticleQuery next =
          query
              .withSize(query.size() - kept.size())
              .withCursor(cursor)
              .withFacets(0)
              .withDates(null);
      try {
        Hits<ArticleHit> more = further(next);
        kept.addAll(more.hits());
        cursor = more.cursor();
      } catch (SearchTimeoutException e) {
        break;
      }
    }
    return first.folded(kept, cursor, query.fold(), groups(members));
  }

  private Hits<ArticleHit> further(ArticleQuery next) throws IOException {
    Hits<ArticleHit> more = pages.page(next, withoutShown(sameCopies(ArticleRequests.of(next))));
    boolean groups = more.hits().stream().anyMatch(hit -> group(hit) != null);
    return groups
        ? more.folded(
            kept(more.hits(), members(more.hits(), false)), more.cursor(), query.fold(), null)
        : more;
  }

  /** On another copy of a shard, scores differ, and with them the order of the hits. */
  private SearchRequest sameCopies(SearchRequest request) {
    return request.rebuild().preference("text-" + Objects.hashCode(query.text())).build();
  }

  private SearchRequest withoutShown(SearchRequest request) {
    List<FieldValue> ids = shown.stream().map(FieldValue::of).toList();
    return request
        .rebuild()
        .query(
            q ->
                q.bool(
                    b ->
                        b.must(request.query())
                            .mustNot(
                                n ->
                                    n.terms(
                                        t ->
                                            t.field(query.fold().field())
                                                .terms(v -> v.value(ids))))))
        .build();
  }

  /**
   * Asks for all members of the families or stories of a page that the query finds.
   *
   * @param count whether to count all of them too
   */
  private SearchResponse<Void> members(List<ArticleHit> hits, boolean count) throws IOException {
    SearchRequest request = ArticleRequests.of(query.withFacets(0).withDates(null));
    SearchRequest.Builder counting =
        SearchRequests.to(IndexNames.ARTICLES).query(request.query()).size(0);
    if (count) {
      counting.aggregations(GroupCounting.of(query.fold().field()));
    }
    Collection<String> ids = new LinkedHashSet<>();
    hits.stream().map(this::group).filter(Objects::nonNull).forEach(ids::add);
    if (!ids.isEmpty()) {
      counting.aggregations(MEMBERS, membersOf(List.copyOf(ids), request));
    }
    return call.ask(sameCopies(counting.build()));
  }

  private Aggregation membersOf(List<String> ids, SearchRequest order) {
    return Aggregation.of(
        a ->
            a.terms(t -> t.field(query.fold().field()).size(ids.size()).include(i -> i.terms(ids)))
                .aggregations(
                    FIRST,
                    f -> f.topHits(h -> h.size(1).sort(order.sort()).source(s -> s.fetch(false))))
                .aggregations(
                    SOURCES, s -> s.terms(t -> t.field("source").size(FoldedCopies.MOST_SOURCES))));
  }

  private String group(ArticleHit hit) {
    return query.fold().of(hit);
  }

  private List<ArticleHit> kept(List<ArticleHit> hits, SearchResponse<Void> members) {
    Map<String, StringTermsBucket> groups = new HashMap<>();
    SearchResponses.buckets(members.aggregations().get(MEMBERS))
        .forEach(bucket -> groups.put(bucket.key().stringValue(), bucket));
    List<ArticleHit> kept = new ArrayList<>();
    for (ArticleHit hit : hits) {
      StringTermsBucket group = groups.get(group(hit));
      if (group == null) {
        kept.add(hit);
      } else if (shown.add(group(hit)) && !isOnEarlierPage(group)) {
        kept.add(group.docCount() == 1 ? hit : hit.withCopies(copies(hit, group)));
      }
    }
    return kept;
  }

  /**
   * Whether a member of a group stands before the cursor. On the first page none does, also if a
   * copy was indexed since the page was asked for.
   */
  private boolean isOnEarlierPage(StringTermsBucket group) {
    Aggregate first = group.aggregations().get(FIRST);
    return query.cursor() != null
        && first.topHits().hits().hits().stream()
            .anyMatch(it -> PagedRequests.isUpTo(query.cursor(), it.sort()));
  }

  private static FoldedCopies copies(ArticleHit hit, StringTermsBucket group) {
    List<String> sources =
        SearchResponses.facets(group.aggregations().get(SOURCES)).stream()
            .filter(it -> it.count() > (it.value().equals(hit.source()) ? 1 : 0))
            .map(Facet::value)
            .toList();
    return new FoldedCopies(group.docCount() - 1, sources);
  }

  private static Long groups(SearchResponse<Void> response) {
    Long groups = GroupCounting.count(response.aggregations());
    return groups == null ? 0 : groups;
  }
}
