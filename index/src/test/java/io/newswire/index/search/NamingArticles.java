package io.newswire.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.index.TestArticles;
import io.newswire.index.TestIndex;
import io.newswire.index.search.query.ArticleQuery;
import io.newswire.index.search.query.ArticleQueryBuilder;
import io.newswire.index.search.query.Near;
import io.newswire.index.search.result.ArticleHit;
import io.newswire.index.search.result.Hits;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.model.GeoPoint;
import io.newswire.testkit.Services;
import java.io.IOException;
import java.util.List;

/** Writes articles that name given entities, and searches them. */
final class NamingArticles {
  private final String word = "x" + Services.uniqueId().replace("-", "");

  /** A word of the articles and names of one test. */
  String word() {
    return word;
  }

  ArticleQueryBuilder all() {
    return ArticleQueryBuilder.builder().text(word).size(10);
  }

  ArticleQuery near(String near) {
    return all().near(Near.parse(near)).build();
  }

  static List<String> ids(Hits<ArticleHit> hits) {
    return hits.hits().stream().map(ArticleHit::id).toList();
  }

  Entity person(String id, String name, Double salience) {
    return new Entity(
        "person:" + id + "-" + word, name, EntityType.PERSON, List.of(), 1, null, salience);
  }

  Entity organization(String id, String name) {
    return new Entity(
        "organization:" + id + "-" + word, name, EntityType.ORGANIZATION, List.of(), 1);
  }

  Entity place(String id, String name, double lat, double lon) {
    return place(id, name, point(lat, lon));
  }

  Entity place(String id, String name, GeoPoint location) {
    return new Entity(
        "location:" + id + "-" + word, name, EntityType.LOCATION, List.of(), 1, location, null);
  }

  static GeoPoint point(double lat, double lon) {
    return new GeoPoint(lat, lon);
  }

  String write(Entity... entities) throws IOException {
    EnrichedArticle plain = TestArticles.plain(Services.uniqueId(), "News", "News of " + word);
    EnrichedArticle named =
        new EnrichedArticle(
            plain.article(), List.of(), List.of(entities), List.of(), List.of(), null);
    assertThat(TestIndex.write(named)).isEmpty();
    return plain.article().id();
  }
}
