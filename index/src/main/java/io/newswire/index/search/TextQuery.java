package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.newswire.model.TextCut;
import io.newswire.query.NewsQuery;
import io.newswire.query.QueryException;
import io.newswire.query.QueryField;

/**
 * A text in the query language of {@link NewsQuery}, as Elasticsearch is asked for it. Each word
 * may stand in another field.
 */
final class TextQuery {
  private static final int SHOWN = 200;

  private TextQuery() {}

  /**
   * Asks for everything where there is no text, or only a star.
   *
   * @throws InvalidQueryException if it cannot be read, costs too much, or asks what these
   *     documents do not have
   */
  static Query of(String text, IndexFields fields) {
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
