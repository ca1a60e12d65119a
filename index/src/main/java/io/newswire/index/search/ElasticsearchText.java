package io.newswire.index.search;

import io.newswire.query.QueryField;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

/** How words of a Lucene field are asked for in the fields of the index. */
final class ElasticsearchText {
  private ElasticsearchText() {}

  /** The fields below one with words that a Lucene field stands for; the words themselves rank. */
  static List<String> names(String name, String luceneField, QueryField field) {
    if (luceneField.equals(field.exactField())) {
      return List.of(name + ".exact");
    }
    return luceneField.equals(field.wordsField()) ? List.of(name) : List.of(name + ".stems", name);
  }

  /**
   * The text in the forms that the index may have: where accents count, as one character with their
   * letter and apart from it.
   */
  static List<String> forms(String luceneField, String text) {
    return luceneField.equals(QueryField.ofLuceneField(luceneField).exactField())
        ? Stream.of(text, Normalizer.normalize(text, Normalizer.Form.NFD)).distinct().toList()
        : List.of(text);
  }
}
