package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.List;

/**
 * A text in Lucene's query language, asked of several fields as if they were one: each word may
 * stand in another of them. The exact words and their stems are two such groups, and one of the two
 * must have them all.
 */
final class TextQuery {
  /** A word of the title says more of an article than a word of its text. */
  static final List<String> ARTICLE_FIELDS =
      List.of("title^2", "title.stems^2", "description", "description.stems", "text", "text.stems");

  static final List<String> QUOTE_FIELDS = List.of("text", "text.stems");

  private TextQuery() {}

  /** Asks for everything where there is no text. */
  static Query of(String text, List<String> fields) {
    if (text == null || text.isBlank()) {
      return Query.of(q -> q.matchAll(all -> all));
    }
    return Query.of(
        q ->
            q.queryString(
                s ->
                    s.query(text)
                        .fields(fields)
                        .type(TextQueryType.CrossFields)
                        .defaultOperator(Operator.And)
                        .allowLeadingWildcard(false)
                        .analyzeWildcard(true)));
  }
}
