package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.newswire.index.search.query.Visibility;
import io.newswire.index.setup.IndexNames;
import java.util.List;

/** Begins search requests. */
final class SearchRequests {
  private SearchRequests() {}

  /** A request to an alias; indices that do not exist yet count as empty. */
  static SearchRequest.Builder to(String alias) {
    return new SearchRequest.Builder().index(alias).ignoreUnavailable(true);
  }

  /** A request for aggregations over articles, without hits and without their number. */
  static SearchRequest.Builder aggregating(List<Query> filters) {
    return to(IndexNames.ARTICLES)
        .size(0)
        .trackTotalHits(track -> track.enabled(false))
        .query(q -> q.bool(b -> b.filter(filters)));
  }

  /** Likewise over the visible articles with an entity that matches. */
  static SearchRequest.Builder aggregatingNaming(Query entity) {
    return aggregating(new SearchFilters(Visibility.VISIBLE).entityMatching(entity).all());
  }
}
