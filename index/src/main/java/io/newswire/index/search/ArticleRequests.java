package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import io.newswire.index.search.query.ArticleQuery;
import io.newswire.index.search.query.IndexFields;
import io.newswire.index.search.query.TextQuery;
import io.newswire.index.search.query.Visibility;
import io.newswire.index.setup.IndexNames;
import io.newswire.model.EntityType;
import java.util.List;
import java.util.Map;

/** Makes the search request of an {@link ArticleQuery}. */
final class ArticleRequests {
  static final List<String> SHOWN =
      List.of(
          "id",
          "title",
          "description",
          "section",
          "source",
          "language",
          "publishedAt",
          "url",
          "status",
          "people",
          "organizations",
          "places",
          "speakers",
          "authors",
          "revision",
          "enrichedAt",
          "family",
          "story");

  private static final Map<String, String> FACETS =
      Map.of(
          "speakers", "speakers",
          "sources", "source",
          "languages", "language",
          "sections", "section");

  private ArticleRequests() {}

  static SearchRequest of(ArticleQuery query) {
    SearchRequest.Builder request = found(query).source(s -> s.filter(f -> f.includes(SHOWN)));
    if (query.facets() > 0) {
      request.aggregations(EntityFacets.of(query.facets(), query.salient()));
    }
    return GroupCounting.apply(PagedRequests.of(request, query, FACETS).build(), query.countBy());
  }

  /** The request for the places that the articles name most. */
  static SearchRequest places(ArticleQuery query, int most) {
    Query located =
        Query.of(
            q ->
                q.bool(
                    b ->
                        b.filter(
                            EntityConditions.ofType(EntityType.LOCATION, query.salient()),
                            EntityConditions.located())));
    return found(query)
        .size(0)
        .trackTotalHits(track -> track.enabled(true))
        .aggregations(
            EntityCounting.ENTITIES,
            EntityCounting.of(located, most, EntityCounting.withLocation()))
        .build();
  }

  /** The request for whole articles, but for where their names stand. */
  static SearchRequest stored(ArticleQuery query) {
    return of(query)
        .rebuild()
        .highlight((Highlight) null)
        .source(s -> s.filter(f -> f.excludes("mentions")))
        .build();
  }

  /** The request for the ids of articles. */
  static SearchRequest ids(ArticleQuery query) {
    return of(query).rebuild().source(s -> s.fetch(false)).build();
  }

  /** The request for a whole article, unless it is hidden. */
  static SearchRequest withId(String id, Visibility visibility) {
    SearchFilters filters = new SearchFilters(visibility).anyId(List.of(id));
    return SearchRequests.to(IndexNames.ARTICLES)
        .query(q -> q.bool(b -> b.filter(filters.all())))
        .build();
  }

  private static SearchRequest.Builder found(ArticleQuery query) {
    SearchFilters filters =
        new SearchFilters(query.visibility())
            .entities(EntityType.PERSON, query.people(), query.salient())
            .entities(EntityType.ORGANIZATION, query.organizations(), query.salient())
            .entities(EntityType.LOCATION, query.places(), query.salient())
            .salient(query.about())
            .near(query.near())
            .entity(query.entity())
            .anyId(query.ids())
            .anySource(query.sources())
            .language(query.language())
            .since(query.since())
            .until(query.until());
    Query text =
        TextQuery.of(
            query.text(), query.asRule() ? IndexFields.ARTICLES_OF_RULES : IndexFields.ARTICLES);
    return SearchRequests.to(IndexNames.ARTICLES)
        .query(q -> q.bool(b -> b.must(text).filter(filters.all())));
  }
}
