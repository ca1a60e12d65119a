package io.newswire.enrich.alerts;

import io.newswire.query.QueryField;
import org.apache.lucene.index.Term;

/**
 * A term that a rule requires, in one Lucene field.
 *
 * @param prefix whether any word with this beginning will do
 */
record RequiredTerm(String field, String text, boolean prefix) {
  /** The lengths of prefixes; a pattern requires the longest that it has. */
  static final int[] PREFIX_LENGTHS = {3, 5, 8};

  private static final double LOWEST_WEIGHT = 0.01;

  static RequiredTerm of(Term term) {
    return new RequiredTerm(term.field(), term.text(), false);
  }

  /**
   * The letters that a pattern begins with: {@code minist*} requires {@code minis}.
   *
   * @return null if they are too few to select articles by
   */
  static RequiredTerm ofPattern(String field, String pattern) {
    int letters = 0;
    while (letters < pattern.length() && "*?\\".indexOf(pattern.charAt(letters)) < 0) {
      letters++;
    }
    int length = 0;
    for (int candidate : PREFIX_LENGTHS) {
      if (candidate <= letters) {
        length = candidate;
      }
    }
    return length == 0 ? null : new RequiredTerm(field, pattern.substring(0, length), true);
  }

  /**
   * How well it selects articles: a long word is rarer than a short one, and any word rarer than
   * the letters it begins with. Many articles have the same language and source.
   */
  double weight() {
    if (field.equals(QueryField.LANGUAGE.fieldName())) {
      return LOWEST_WEIGHT;
    }
    if (QueryField.ofLuceneField(field) == QueryField.SOURCE) {
      return 2 * LOWEST_WEIGHT;
    }
    return prefix ? text.length() / 2.0 : text.length();
  }
}
