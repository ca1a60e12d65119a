package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import io.newswire.index.search.query.ArticleQuery;
import io.newswire.index.search.query.Fold;
import io.newswire.index.search.result.ArticleHit;
import io.newswire.index.search.result.Facet;
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

  /** A page that is not full by then is returned as it is, with its cursor. */
  private static final int ROUNDS = 10;

  private final Duration limit;
  private final Pages pages;
  private final AggregationCall call;
  private final ArticleQuery query;
  private final Set<String> shown = new LinkedHashSet<>();

  /** The merges of the stories on the pages that were read. */
  private StoryMerges merges = StoryMerges.NONE;

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
    long groups = groups(members);
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
    return first.folded(kept, cursor, query.fold(), groups);
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
    List<FieldValue> ids = merges.withParts(shown).stream().map(FieldValue::of).toList();
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
    learnMerges(hits);
    SearchRequest request = ArticleRequests.of(query.withFacets(0).withDates(null));
    SearchRequest.Builder counting =
        SearchRequests.to(IndexNames.ARTICLES).query(request.query()).size(0);
    if (count) {
      counting.aggregations(GroupCounting.of(query.fold().field()));
    }
    Collection<String> ids = new LinkedHashSet<>();
    hits.stream().map(this::group).filter(Objects::nonNull).forEach(ids::add);
    if (!ids.isEmpty()) {
      counting.aggregations(
          MEMBERS,
          FoldedGroup.request(query.fold().field(), List.copyOf(merges.withParts(ids)), request));
    }
    return call.ask(sameCopies(counting.build()));
  }

  /** An article that was indexed before its story was merged has the former id of the story. */
  private void learnMerges(List<ArticleHit> hits) throws IOException {
    if (query.fold() == Fold.STORY) {
      List<String> ids = hits.stream().map(query.fold()::of).filter(Objects::nonNull).toList();
      merges = merges.and(StoryMerges.of(ids, call));
    }
  }

  private String group(ArticleHit hit) {
    String id = query.fold().of(hit);
    return id == null ? null : merges.resolve(id);
  }

  private List<ArticleHit> kept(List<ArticleHit> hits, SearchResponse<Void> members) {
    Map<String, FoldedGroup> groups = new HashMap<>();
    for (StringTermsBucket part : SearchResponses.buckets(members.aggregations().get(MEMBERS))) {
      String id = merges.resolve(part.key().stringValue());
      groups.computeIfAbsent(id, made -> new FoldedGroup()).add(part);
    }
    List<ArticleHit> kept = new ArrayList<>();
    for (ArticleHit hit : hits) {
      FoldedGroup group = groups.get(group(hit));
      if (group == null) {
        kept.add(hit);
      } else if (shown.add(group(hit)) && !isOnEarlierPage(group)) {
        kept.add(hit.withCopies(group.copies(hit)));
      }
    }
    return kept;
  }

  /** Always false for the first page, also for a copy that was indexed meanwhile. */
  private boolean isOnEarlierPage(FoldedGroup group) {
    return query.cursor() != null && group.isUpTo(query.cursor());
  }

  /** Merged stories are counted as one only if the page has an article of them. */
  private long groups(SearchResponse<Void> response) {
    Long groups = GroupCounting.count(response.aggregations());
    if (groups == null) {
      return 0;
    }
    List<String> ids =
        SearchResponses.facets(response.aggregations().get(MEMBERS)).stream()
            .map(Facet::value)
            .toList();
    long parts = ids.size() - ids.stream().map(merges::resolve).distinct().count();
    return groups - parts;
  }
}
