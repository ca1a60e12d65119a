package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.newswire.index.search.query.IndexFields;
import io.newswire.index.search.query.QuoteQuery;
import io.newswire.index.search.query.TextQuery;
import io.newswire.index.setup.IndexNames;
import java.util.Map;

/** Makes the search request of a {@link QuoteQuery}. */
final class QuoteRequests {
  private static final Map<String, String> FACETS =
      Map.of(
          "speakers", "speaker.name",
          "about", "about",
          "sources", "source",
          "languages", "language");

  private QuoteRequests() {}

  static SearchRequest of(QuoteQuery query) {
    SearchFilters filters =
        new SearchFilters(query.visibility())
            .speaker(query.speaker())
            .speakerEntity(query.entity())
            .about(query.about())
            .anySource(query.sources())
            .language(query.language())
            .since(query.since())
            .until(query.until());
    Query text = TextQuery.of(query.text(), IndexFields.QUOTES);
    SearchRequest.Builder request =
        SearchRequests.to(IndexNames.QUOTES)
            .query(q -> q.bool(b -> b.must(text).filter(filters.all())));
    return PagedRequests.of(request, query, FACETS).build();
  }
}
