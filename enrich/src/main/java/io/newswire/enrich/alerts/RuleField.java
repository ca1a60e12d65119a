package io.newswire.enrich.alerts;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a rule may ask for, by the name that stands before the colon. */
enum RuleField {
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
  LANGUAGE(false);

  /** Lucene field of the words as written (folded), beside the one of the stems. */
  private static final String WORDS = ".words";

  /** Lucene field of the whole source, for the list of sources a rule is limited to. */
  static final String WHOLE_SOURCE = "source.whole";

  private final boolean stemmed;

  RuleField(boolean stemmed) {
    this.stemmed = stemmed;
  }

  /** Whether its words are compared by their English stems. */
  boolean stemmed() {
    return stemmed;
  }

  /** Whether it speaks of one quote and not of the article. */
  boolean ofQuote() {
    return this == SAID || this == SPEAKER;
  }

  /** Its name in queries, and of its Lucene field. */
  String asked() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The Lucene field where wildcards look: a stem does not hold the letters they ask for. */
  String words() {
    return stemmed ? asked() + WORDS : asked();
  }

  /**
   * The field of that name; the plural names of the index stand for it too.
   *
   * @return null if there is none
   */
  static RuleField of(String name) {
    return switch (name) {
      case "people" -> PERSON;
      case "organizations" -> ORGANIZATION;
      case "places" -> PLACE;
      case "speakers" -> SPEAKER;
      default ->
          Arrays.stream(values()).filter(f -> f.asked().equals(name)).findFirst().orElse(null);
    };
  }

  /** The field a Lucene field belongs to; that of one quote belongs to its field. */
  static RuleField ofLucene(String luceneField) {
    String name = luceneField.split("[./]", 2)[0];
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The Lucene field that holds the same of one quote alone. */
  static String inQuote(String luceneField, int quote) {
    return luceneField + "/" + quote;
  }

  /** All names, for people. */
  static String names() {
    return Arrays.stream(values())
        .filter(f -> f != STORY)
        .map(RuleField::asked)
        .collect(Collectors.joining(", "));
  }
}
