package io.newswire.index.search.query;

import io.newswire.model.EntityType;
import io.newswire.query.QueryField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Maps the fields of the query language to fields of an index.
 *
 * @param kind the kind of documents, for messages
 * @param texts fields of words with the subfields {@code stems} and {@code exact}
 * @param names fields of words only
 * @param values fields of unanalysed values
 * @param entities fields that are searched in the entities
 */
public record IndexFields(
    String kind,
    Map<QueryField, List<Text>> texts,
    Map<QueryField, String> names,
    Map<QueryField, String> values,
    Map<QueryField, EntityType> entities) {

  /**
   * A field of words.
   *
   * @param boost the boost of a match in it
   */
  record Text(String name, float boost) {}

  /** The title has a boost because its words describe the article better than those of the text. */
  private static final Text TITLE = new Text("title", 2);

  private static final Text TEXT = new Text("text", 1);
  private static final Text DESCRIPTION = new Text("description", 1);

  public static final IndexFields ARTICLES =
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

  /**
   * The fields for queries of alert rules: words without a field are searched in title and text.
   */
  public static final IndexFields ARTICLES_OF_RULES = ARTICLES.withStory(List.of(TITLE, TEXT));

  public static final IndexFields QUOTES =
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

  /** Whether the index has the field. */
  boolean know(QueryField field) {
    return texts.containsKey(field)
        || names.containsKey(field)
        || values.containsKey(field)
        || entities.containsKey(field);
  }
}
