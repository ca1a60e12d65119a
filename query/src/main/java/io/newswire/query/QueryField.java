package io.newswire.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a query may ask for, by the name that stands before the colon. */
public enum QueryField {
  /** Title and text together: words without a field. */
  STORY(true),
  TITLE(true),
  TEXT(true),
  /** What the quotes say. */
  SAID(true),
  /** Who said them. */
  SPEAKER(false),
  PERSON(false),
  ORGANIZATION(false),
  PLACE(false),
  SOURCE(false),
  LANGUAGE(false),
  /** Only the index knows these. */
  DESCRIPTION(true),
  AUTHOR(false),
  SECTION(false),
  KEYWORD(false);

  /** Lucene field of the words as written (folded), beside the one of the stems. */
  private static final String WORDS = ".words";

  /** Lucene field of the words as written, with case and accents. */
  private static final String EXACT = ".exact";

  /** Lucene field of the whole source, for the list of sources a rule is limited to. */
  public static final String WHOLE_SOURCE = "source.whole";

  private final boolean stemmed;

  QueryField(boolean stemmed) {
    this.stemmed = stemmed;
  }

  /** Whether its words are compared by their English stems. */
  public boolean stemmed() {
    return stemmed;
  }

  /** Whether it speaks of one quote and not of the article. */
  public boolean ofQuote() {
    return this == SAID || this == SPEAKER;
  }

  /** Its name in queries, and of its Lucene field. */
  public String asked() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The Lucene field where wildcards look: a stem does not hold the letters they ask for. */
  public String words() {
    return stemmed ? asked() + WORDS : asked();
  }

  /** The Lucene field of the words as written. */
  public String exact() {
    return asked() + EXACT;
  }

  /** Whether its words are known as written too, with case and accents. */
  public boolean hasExact() {
    return stemmed;
  }

  /** Whether only the index knows it, and no rule. */
  public boolean ofIndex() {
    return ordinal() >= DESCRIPTION.ordinal();
  }

  /**
   * The field of that name; the plural names of the index stand for it too.
   *
   * @return null if there is none
   */
  public static QueryField of(String name) {
    return switch (name) {
      case "people" -> PERSON;
      case "organizations" -> ORGANIZATION;
      case "places" -> PLACE;
      case "speakers" -> SPEAKER;
      case "authors" -> AUTHOR;
      case "keywords" -> KEYWORD;
      default ->
          Arrays.stream(values()).filter(f -> f.asked().equals(name)).findFirst().orElse(null);
    };
  }

  /** The field a Lucene field belongs to; that of one quote belongs to its field. */
  public static QueryField ofLucene(String luceneField) {
    String name = luceneField.split("[./]", 2)[0];
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The Lucene field that holds the same of one quote alone. */
  public static String inQuote(String luceneField, int quote) {
    return luceneField + "/" + quote;
  }

  /**
   * All names, for people.
   *
   * @param index with those that only the index knows
   */
  public static String names(boolean index) {
    return Arrays.stream(values())
        .filter(f -> f != STORY && (index || !f.ofIndex()))
        .map(QueryField::asked)
        .collect(Collectors.joining(", "));
  }
}
