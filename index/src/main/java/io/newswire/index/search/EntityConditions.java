package io.newswire.index.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import io.newswire.index.document.Entities;
import io.newswire.model.EntityType;

/** Makes queries that match the nested entities of articles, or articles by them. */
final class EntityConditions {
  private static final Query SALIENT =
      Query.of(
          q -> q.range(r -> r.number(n -> n.field("entities.salience").gte(Entities.SALIENT))));

  private EntityConditions() {}

  /** Matches the entities that an article is about. */
  static Query salient() {
    return SALIENT;
  }

  /** Matches the entities of a type. */
  static Query ofType(EntityType type) {
    return Query.of(q -> q.term(t -> t.field("entities.type").value(type.name())));
  }

  /** Matches the entities of a type, or those of them whom an article is about. */
  static Query ofType(EntityType type, boolean salient) {
    return salient ? Query.of(q -> q.bool(b -> b.filter(ofType(type), SALIENT))) : ofType(type);
  }

  /** Matches the articles that name an entity. */
  static Query articlesNaming(String id) {
    return articlesWith(withId(id));
  }

  /** Matches the entities with a position. */
  static Query located() {
    return Query.of(q -> q.exists(e -> e.field("entities.location")));
  }

  /** Matches an entity by its id. */
  static Query withId(String id) {
    return Query.of(q -> q.term(t -> t.field("entities.id").value(id)));
  }

  /** Matches the articles with an entity that matches. */
  static Query articlesWith(Query within) {
    return Query.of(q -> q.nested(n -> n.path("entities").query(within)));
  }

  /** Matches an entity by its id, by its name, in full or in part, or by an alias. */
  static Query named(String name) {
    Query words = wordsOfName(name);
    return Query.of(q -> q.bool(b -> b.should(withId(name), words)));
  }

  /** Matches an entity by its id, or by its whole name or an alias in any case. */
  static Query written(String name) {
    return Query.of(
        q ->
            q.bool(
                b ->
                    b.should(
                        withId(name),
                        whole("entities.name", name),
                        whole("entities.aliases", name))));
  }

  private static Query whole(String field, String name) {
    return Query.of(q -> q.term(t -> t.field(field).value(name).caseInsensitive(true)));
  }

  private static Query wordsOfName(String name) {
    return Query.of(
        q ->
            q.multiMatch(
                m ->
                    m.query(name)
                        .type(TextQueryType.Phrase)
                        .fields("entities.name.words", "entities.aliases.words")));
  }
}
