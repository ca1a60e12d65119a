package io.newswire.index.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.newswire.model.TextCut;
import io.newswire.query.NewsQuery;
import io.newswire.query.QueryException;
import io.newswire.query.QueryField;

/**
 * Translates a text in the language of {@link NewsQuery} to a query of Elasticsearch. The words of
 * a text may match in different fields.
 */
public final class TextQuery {
  private static final int SHOWN = 200;

  private TextQuery() {}

  /**
   * The query of a text; matches all documents if there is no text, or only a star.
   *
   * @throws InvalidQueryException if it is invalid, costs too much, or has a field that these
   *     documents do not have
   */
  public static Query of(String text, IndexFields fields) {
    if (text == null || text.isBlank() || text.strip().matches("\\*(:\\*)?")) {
      return Query.of(q -> q.matchAll(all -> all));
    }
    try {
      NewsQuery read = NewsQuery.ofSearch(text, QueryField.STORY);
      return new LuceneToElasticsearch(fields).translate(read.query());
    } catch (QueryException e) {
      throw new InvalidQueryException(
          "query '%s' cannot be used: %s".formatted(TextCut.shorten(text, SHOWN), e.getMessage()),
          e);
    }
  }
}
