package io.newswire.index.search.query;

import io.newswire.query.QueryField;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

/** Maps words in Lucene fields to fields of the index. */
final class ElasticsearchText {
  private ElasticsearchText() {}

  /**
   * The subfields of an index field that correspond to a Lucene field; for base forms also the
   * folded words, which improve the ranking.
   */
  static List<String> names(String name, String luceneField, QueryField field) {
    if (luceneField.equals(field.exactField())) {
      return List.of(name + ".exact");
    }
    return luceneField.equals(field.wordsField()) ? List.of(name) : List.of(name + ".stems", name);
  }

  /**
   * The forms of a text that the index may have: for exact words, composed and decomposed accents.
   */
  static List<String> forms(String luceneField, String text) {
    return luceneField.equals(QueryField.ofLuceneField(luceneField).exactField())
        ? Stream.of(text, Normalizer.normalize(text, Normalizer.Form.NFD)).distinct().toList()
        : List.of(text);
  }
}
