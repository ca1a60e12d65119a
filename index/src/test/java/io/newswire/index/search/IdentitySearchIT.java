package io.newswire.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import co.elastic.clients.elasticsearch._types.Refresh;
import io.newswire.index.TestArticles;
import io.newswire.index.TestIndex;
import io.newswire.index.setup.IndexNames;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.model.GeoPoint;
import io.newswire.testkit.Services;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where articles are, whom they are about, and who is who. */
class IdentitySearchIT {
  private final NewsSearch search = new NewsSearch(TestIndex.client());

  /** A word of the articles and names of one test. */
  private final String word = "x" + Services.uniqueId().replace("-", "");

  @Test
  void anArticleIsFoundNearAPlaceByItsNameItsIdAndItsCoordinates() throws IOException {
    Entity port = place("port", "Port " + word, 10, 20);
    String inPort = write(port);
    String close = write(place("close", "Close " + word, 10.5, 20));
    write(place("far", "Far " + word, 12, 20));
    write(place("unknown", "Nowhere " + word, null));

    for (String near :
        List.of("Port " + word + ",60km", "pORT " + word + ",60km", port.id() + ",60km")) {
      Hits<ArticleHit> found = search.search(near(near));
      assertThat(ids(found)).as(near).containsExactlyInAnyOrder(inPort, close);
      assertThat(found.near())
          .isEqualTo(new Near("Port " + word, port.id(), new GeoPoint(10, 20), 60_000));
    }
    assertThat(ids(search.search(near("10,20,60km")))).containsExactlyInAnyOrder(inPort, close);
    assertThat(ids(search.search(near("10,20,30mi")))).containsExactly(inPort);
    assertThat(ids(search.search(near("10,20,20037km")))).hasSize(3);
  }

  @Test
  void aPlaceThatNobodyNamesWithAPositionIsAnError() throws IOException {
    write(place("unknown", "Nowhere " + word, null));
    write(place("port", "Port " + word, 10, 20));

    for (String name : List.of("Nowhere " + word, word, "Elsewhere")) {
      assertThatExceptionOfType(InvalidQueryException.class)
          .as(name)
          .isThrownBy(() -> search.search(near(name + ",5km")))
          .withMessageContaining("no article names a place '" + name + "'");
    }
  }

  @Test
  void theMostFrequentPlaceOfANameIsTakenAndSaid() throws IOException {
    write(place("small", "Ansel " + word, -5, -5));
    String big = write(place("big", "Ansel " + word, 50, 50));
    write(place("big", "Ansel " + word, 50, 50), place("small", "Ansel " + word, -5, -5));
    write(place("big", "Ansel " + word, 50, 50));

    Hits<ArticleHit> found = search.search(near("Ansel " + word + ",5km"));

    assertThat(found.near().id()).isEqualTo("location:big-" + word);
    assertThat(ids(found)).hasSize(3).contains(big);
  }

  @Test
  void aPlaceIsFoundByItsWholeNameBehindManyMoreFrequentOnesThatContainIt() throws IOException {
    Entity[] longer = new Entity[110];
    for (int i = 0; i < longer.length; i++) {
      longer[i] = place("longer" + i, "Ansel " + word + " Point " + i, 50, 50);
    }
    write(longer);
    write(longer);
    write(place("plain", "Ansel " + word, 10, 20));

    assertThat(search.search(near("ansel " + word + ",5km")).near().id())
        .isEqualTo("location:plain-" + word);
  }

  @Test
  void polesAndTheDateLineAreNoEdges() throws IOException {
    String east = write(place("east", "East " + word, 0, 180));
    String west = write(place("west", "West " + word, 0, -179.9));
    String pole = write(place("pole", "Pole " + word, 90, 0));

    assertThat(ids(search.search(near("0,179.9,50km")))).containsExactlyInAnyOrder(east, west);
    assertThat(ids(search.search(near("89.9,-170,50km")))).containsExactly(pole);
    assertThat(search.map(ArticleQueryBuilder.builder().text(word).build(), 10).places())
        .extracting(MapPlace::location)
        .containsExactlyInAnyOrder(
            new GeoPoint(0, 180), new GeoPoint(0, -179.9), new GeoPoint(90, 0));
  }

  @Test
  void aMapHasThePlacesOfTheArticlesFound() throws IOException {
    Entity port = place("port", "Port " + word, 33.9, 35.5);
    write(port, place("close", "Close " + word, 34, 35));
    write(port);
    write(place("unknown", "Nowhere " + word, null));

    NewsMap map = search.map(ArticleQueryBuilder.builder().text(word).build(), 1);

    assertThat(map.total()).isEqualTo(3);
    assertThat(map.places())
        .containsExactly(new MapPlace(port.id(), port.name(), new GeoPoint(33.9, 35.5), 2));
    assertThatExceptionOfType(InvalidQueryException.class)
        .isThrownBy(() -> search.map(ArticleQuery.of(word), 0));
  }

  @Test
  void aPositionOfAPersonIsNoPlaceOfTheArticle() throws IOException {
    write(
        new Entity(
            "person:" + word, "Ruth " + word, EntityType.PERSON, List.of(), 1, point(1, 1), null));

    assertThat(ids(search.search(near("1,1,5km")))).isEmpty();
  }

  @Test
  void aSearchIsLimitedToWhomTheArticlesAreAbout() throws IOException {
    String about = write(person("ruth", "Ruth " + word, 0.8), person("ada", "Ada " + word, 0.2));
    String names = write(person("ruth", "Ruth " + word, 0.49), person("ada", "Ada " + word, 0.5));
    write(person("ruth", "Ruth " + word, null));

    for (String name : List.of("Ruth " + word, "person:ruth-" + word)) {
      assertThat(ids(search.search(all().about(List.of(name)).build()))).containsExactly(about);
      assertThat(ids(search.search(all().people(List.of(name)).build()))).hasSize(3);
      assertThat(ids(search.search(all().people(List.of(name)).salient(true).build())))
          .containsExactly(about);
    }
    assertThat(search.search(all().facets(5).build()).facets().get("people"))
        .extracting(Facet::value, Facet::count)
        .containsExactly(tuple("Ruth " + word, 3L), tuple("Ada " + word, 2L));
    assertThat(search.search(all().facets(5).salient(true).build()).facets().get("people"))
        .extracting(Facet::value, Facet::count)
        .containsExactlyInAnyOrder(tuple("Ruth " + word, 1L), tuple("Ada " + word, 1L));
    assertThat(search.article(names, Visibility.VISIBLE).orElseThrow().about())
        .containsExactly("Ada " + word);
  }

  @Test
  void allFormsOfANameAreOneInFacetsSuggestionsAndCompanions() throws IOException {
    Entity full =
        new Entity(
            "person:ao-" + word,
            "Ana Orr " + word,
            EntityType.PERSON,
            List.of("Ao" + word),
            2,
            null,
            null);
    Entity acronym =
        new Entity("person:ao-" + word, "Ao" + word, EntityType.PERSON, List.of(), 1, null, null);
    write(full, place("port", "Port " + word, null));
    write(full);
    write(acronym);

    assertThat(search.search(all().facets(5).build()).facets().get("people"))
        .containsExactly(new Facet("Ana Orr " + word, 3, full.id(), null));
    assertThat(search.suggest("ao" + word, 5))
        .containsExactly(new Suggestion("Ana Orr " + word, EntityType.PERSON, 3, full.id(), null));
    assertThat(search.together(CoOccurrenceQuery.of("Port " + word)).people())
        .containsExactly(new CoOccurringName("Ana Orr " + word, 1, 3, full.id()));
    assertThat(ids(search.search(all().people(List.of(full.id())).build()))).hasSize(3);
  }

  @Test
  void namesakesStayApartAndSaidIsWhatTellsThemApart() throws IOException {
    Entity footballer = person("footballer", "Kim Vale " + word, null);
    Entity minister = person("minister", "Kim Vale " + word, null);
    Entity both = organization("press", "Press " + word);
    write(footballer, organization("rovers", "Rovers " + word), both);
    write(footballer, organization("rovers", "Rovers " + word));
    write(minister, organization("ministry", "Ministry " + word), both);

    assertThat(search.search(all().facets(5).build()).facets().get("people"))
        .containsExactly(
            new Facet(footballer.name(), 2, footballer.id(), "with Rovers " + word),
            new Facet(minister.name(), 1, minister.id(), "with Ministry " + word));
    assertThat(search.suggest("Kim Vale " + word, 5))
        .extracting(Suggestion::note)
        .containsExactly("with Rovers " + word, "with Ministry " + word);
    EntityProfile profile =
        search
            .entity(new EntityQuery(EntityType.PERSON, minister.id(), null, null, null, 5, null))
            .orElseThrow();
    assertThat(profile.articles().total()).isEqualTo(1);
    assertThat(profile.namesakes())
        .containsExactly(new Facet(footballer.name(), 2, footballer.id(), "with Rovers " + word));
    assertThat(ids(search.search(all().people(List.of(minister.id())).build()))).hasSize(1);
  }

  @Test
  void articlesOfEarlierReleasesCountByTheirNamesWithThoseThatHaveIds() throws IOException {
    Entity ada = person("ada", "Ada " + word, null);
    write(ada, person("bo", "Bo " + word, null));
    writeAsEarlier("[\"Ada " + word + "\", \"Cy " + word + "\"]");

    assertThat(search.search(all().facets(3).build()).facets().get("people"))
        .containsExactlyInAnyOrder(
            new Facet("Ada " + word, 2, ada.id(), null),
            new Facet("Bo " + word, 1, "person:bo-" + word, null),
            new Facet("Cy " + word, 1));
    assertThat(search.search(all().facets(1).build()).facets().get("people"))
        .containsExactly(new Facet("Ada " + word, 2, ada.id(), null));
  }

  /** A document without ids of entities in fields of its own. */
  private void writeAsEarlier(String people) throws IOException {
    String json =
        """
        {"id": "%s", "status": "usable", "title": "News", "text": "News of %s", "people": %s}
        """
            .formatted(Services.uniqueId(), word, people);
    TestIndex.client()
        .index(
            write ->
                write
                    .index(IndexNames.monthly(IndexNames.ARTICLES, TestArticles.FIRST_SEEN))
                    .refresh(Refresh.True)
                    .withJson(new StringReader(json)));
  }

  @Test
  void thePageOfAPlaceHasItsPosition() throws IOException {
    Entity port = place("port", "Port " + word, 33.9, 35.5);
    write(port);

    EntityProfile profile =
        search
            .entity(new EntityQuery(EntityType.LOCATION, port.id(), null, null, null, 5, null))
            .orElseThrow();

    assertThat(profile.location()).isEqualTo(new GeoPoint(33.9, 35.5));
    assertThat(profile.namesakes()).isEmpty();
  }

  private ArticleQueryBuilder all() {
    return ArticleQueryBuilder.builder().text(word).size(10);
  }

  private ArticleQuery near(String near) {
    return all().near(Near.parse(near)).build();
  }

  private static List<String> ids(Hits<ArticleHit> hits) {
    return hits.hits().stream().map(ArticleHit::id).toList();
  }

  private Entity person(String id, String name, Double salience) {
    return new Entity(
        "person:" + id + "-" + word, name, EntityType.PERSON, List.of(), 1, null, salience);
  }

  private Entity organization(String id, String name) {
    return new Entity(
        "organization:" + id + "-" + word, name, EntityType.ORGANIZATION, List.of(), 1);
  }

  private Entity place(String id, String name, double lat, double lon) {
    return place(id, name, point(lat, lon));
  }

  private Entity place(String id, String name, GeoPoint location) {
    return new Entity(
        "location:" + id + "-" + word, name, EntityType.LOCATION, List.of(), 1, location, null);
  }

  private static GeoPoint point(double lat, double lon) {
    return new GeoPoint(lat, lon);
  }

  private String write(Entity... entities) throws IOException {
    EnrichedArticle plain = TestArticles.plain(Services.uniqueId(), "News", "News of " + word);
    EnrichedArticle named =
        new EnrichedArticle(
            plain.article(), List.of(), List.of(entities), List.of(), List.of(), null);
    assertThat(TestIndex.write(named)).isEmpty();
    return plain.article().id();
  }
}
