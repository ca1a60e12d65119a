package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.newswire.index.setup.IndexNames;
import io.newswire.model.EntityType;
import java.util.List;
import java.util.Map;

/** Makes the search request of an {@link ArticleQuery}. */
final class ArticleRequests {
  private static final List<String> SHOWN =
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
          "enrichedAt");

  private static final Map<String, String> FACETS =
      Map.of(
          "people", "people",
          "organizations", "organizations",
          "places", "places",
          "speakers", "speakers",
          "sources", "source",
          "languages", "language",
          "sections", "section");

  private ArticleRequests() {}

  static SearchRequest of(ArticleQuery query) {
    SearchFilters filters =
        new SearchFilters(query.visibility())
            .entities(EntityType.PERSON, query.people())
            .entities(EntityType.ORGANIZATION, query.organizations())
            .entities(EntityType.LOCATION, query.places())
            .entity(query.entity())
            .anyId(query.ids())
            .anySource(query.sources())
            .language(query.language())
            .since(query.since())
            .until(query.until());
    Query text =
        TextQuery.of(
            query.text(), query.asRule() ? IndexFields.ARTICLES_OF_RULES : IndexFields.ARTICLES);
    SearchRequest.Builder request =
        NewsSearch.base(new SearchRequest.Builder(), IndexNames.ARTICLES)
            .query(q -> q.bool(b -> b.must(text).filter(filters.all())))
            .source(s -> s.filter(f -> f.includes(SHOWN)));
    return PagedRequests.of(
            request,
            query.sort(),
            query.size(),
            query.cursor(),
            query.facets(),
            FACETS,
            query.dates())
        .build();
  }
}
