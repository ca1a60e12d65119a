package io.newswire.index.search;

import io.newswire.model.EntityType;
import io.newswire.query.QueryField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where the index keeps what a query may ask for.
 *
 * @param kind of documents, for people
 * @param texts fields with words, which also stand below them as {@code stems} and {@code exact}
 * @param names fields with words alone
 * @param values fields with whole values
 * @param entities what is asked of the entities
 */
record IndexFields(
    String kind,
    Map<QueryField, List<Text>> texts,
    Map<QueryField, String> names,
    Map<QueryField, String> values,
    Map<QueryField, EntityType> entities) {

  /**
   * A field with words.
   *
   * @param boost how much more a word in it says
   */
  record Text(String name, float boost) {}

  /** A word of the title says more of an article than a word of its text. */
  private static final Text TITLE = new Text("title", 2);

  private static final Text TEXT = new Text("text", 1);
  private static final Text DESCRIPTION = new Text("description", 1);

  static final IndexFields ARTICLES =
      new IndexFields(
          "articles",
          Map.of(
              QueryField.STORY, List.of(TITLE, DESCRIPTION, TEXT),
              QueryField.TITLE, List.of(TITLE),
              QueryField.TEXT, List.of(TEXT),
              QueryField.DESCRIPTION, List.of(DESCRIPTION)),
          Map.of(
              QueryField.SPEAKER, "speakers.words",
              QueryField.SOURCE, "source.words",
              QueryField.AUTHOR, "authors.words"),
          Map.of(
              QueryField.LANGUAGE, "language",
              QueryField.SECTION, "section",
              QueryField.KEYWORD, "keywords"),
          Map.of(
              QueryField.PERSON, EntityType.PERSON,
              QueryField.ORGANIZATION, EntityType.ORGANIZATION,
              QueryField.PLACE, EntityType.LOCATION));

  /** Articles as alert rules see them: words without a field stand in title or text. */
  static final IndexFields ARTICLES_OF_RULES = ARTICLES.withStory(List.of(TITLE, TEXT));

  static final IndexFields QUOTES =
      new IndexFields(
          "quotes",
          Map.of(
              QueryField.STORY, List.of(TEXT),
              QueryField.TEXT, List.of(TEXT),
              QueryField.SAID, List.of(TEXT)),
          Map.of(
              QueryField.SPEAKER, "speaker.name.words",
              QueryField.SOURCE, "source.words",
              QueryField.TITLE, "title"),
          Map.of(QueryField.LANGUAGE, "language"),
          Map.of());

  private IndexFields withStory(List<Text> story) {
    Map<QueryField, List<Text>> changed = new EnumMap<>(texts);
    changed.put(QueryField.STORY, story);
    return new IndexFields(kind, changed, names, values, entities);
  }

  /** Whether anything can be asked for it. */
  boolean know(QueryField field) {
    return texts.containsKey(field)
        || names.containsKey(field)
        || values.containsKey(field)
        || entities.containsKey(field);
  }
}
