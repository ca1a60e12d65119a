package io.newswire.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The fields of the query language, as in {@code speaker:Calloway}.
 *
 * <p>A field is one or more Lucene fields. A stemmed field has three: base forms under {@link
 * #fieldName}, folded words (without case and accents) under {@link #wordsField}, and words as
 * written under {@link #exactField}. Any other field has folded words only.
 */
public enum QueryField {
  /** Title and text; the default field. */
  STORY(true),
  TITLE(true),
  TEXT(true),
  /** The words of quotes. */
  SAID(true),
  /** The speakers of quotes. */
  SPEAKER(false),
  PERSON(false),
  ORGANIZATION(false),
  PLACE(false),
  SOURCE(false),
  LANGUAGE(false),
  /** This field and those after it exist in the index only, not for alert rules. */
  DESCRIPTION(true),
  AUTHOR(false),
  SECTION(false),
  KEYWORD(false);

  /** Suffix of the Lucene field of folded words. */
  private static final String WORDS = ".words";

  /** Suffix of the Lucene field of words as written. */
  private static final String EXACT = ".exact";

  /** Lucene field of the unanalysed source, to limit a rule to a list of sources. */
  public static final String WHOLE_SOURCE = "source.whole";

  private final boolean stemmed;

  QueryField(boolean stemmed) {
    this.stemmed = stemmed;
  }

  /** Whether the field has base forms and exact words, and not folded words only. */
  public boolean isStemmed() {
    return stemmed;
  }

  /** Whether the field belongs to a single quote and not to the article. */
  public boolean isQuoteField() {
    return this == SAID || this == SPEAKER;
  }

  /** The name in queries, which is also the name of the main Lucene field. */
  public String fieldName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The Lucene field of folded words, for wildcards: a stem may lack the letters they match. */
  public String wordsField() {
    return stemmed ? fieldName() + WORDS : fieldName();
  }

  /** The Lucene field of words as written, with case and accents; for stemmed fields only. */
  public String exactField() {
    return fieldName() + EXACT;
  }

  /** Whether the field exists in the index only, not for alert rules. */
  public boolean isIndexOnly() {
    return ordinal() >= DESCRIPTION.ordinal();
  }

  /**
   * Finds a field by its name in queries, or by the plural name that the index uses.
   *
   * @return null if there is none
   */
  public static QueryField byName(String name) {
    return switch (name) {
      case "people" -> PERSON;
      case "organizations" -> ORGANIZATION;
      case "places" -> PLACE;
      case "speakers" -> SPEAKER;
      case "authors" -> AUTHOR;
      case "keywords" -> KEYWORD;
      default ->
          Arrays.stream(values()).filter(f -> f.fieldName().equals(name)).findFirst().orElse(null);
    };
  }

  /**
   * The field that a Lucene field belongs to.
   *
   * @param luceneField also one with a suffix, or of one quote
   * @throws IllegalArgumentException if it belongs to none
   */
  public static QueryField ofLuceneField(String luceneField) {
    int end = 0;
    while (end < luceneField.length() && "./".indexOf(luceneField.charAt(end)) < 0) {
      end++;
    }
    return valueOf(luceneField.substring(0, end).toUpperCase(Locale.ROOT));
  }

  /** The Lucene field with the words of one quote only, by the index of the quote from 0. */
  public static String quoteField(String luceneField, int quote) {
    return luceneField + "/" + quote;
  }

  /**
   * The names for messages, with commas between.
   *
   * @param withIndexOnly whether to include the fields that only the index has
   */
  public static String names(boolean withIndexOnly) {
    return Arrays.stream(values())
        .filter(f -> f != STORY && (withIndexOnly || !f.isIndexOnly()))
        .map(QueryField::fieldName)
        .collect(Collectors.joining(", "));
  }
}
