package io.newswire.index.search;

import static io.newswire.index.search.NamingArticles.ids;
import static io.newswire.index.search.NamingArticles.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.newswire.index.TestIndex;
import io.newswire.index.search.query.ArticleQuery;
import io.newswire.index.search.query.ArticleQueryBuilder;
import io.newswire.index.search.query.EntityQuery;
import io.newswire.index.search.query.InvalidQueryException;
import io.newswire.index.search.query.Near;
import io.newswire.index.search.result.ArticleHit;
import io.newswire.index.search.result.EntityProfile;
import io.newswire.index.search.result.Hits;
import io.newswire.index.search.result.MapPlace;
import io.newswire.index.search.result.NewsMap;
import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.model.GeoPoint;
import io.newswire.model.KnownName;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where articles are. */
class PlaceSearchIT {
  private final NewsSearch search = new NewsSearch(TestIndex.client());
  private final NamingArticles news = new NamingArticles();
  private final String word = news.word();

  @Test
  void anArticleIsFoundNearAPlaceByItsNameItsIdAndItsCoordinates() throws IOException {
    Entity port = news.place("port", "Port " + word, 10, 20);
    String inPort = news.write(port);
    String close = news.write(news.place("close", "Close " + word, 10.5, 20));
    news.write(news.place("far", "Far " + word, 12, 20));
    news.write(news.place("unknown", "Nowhere " + word, null));

    for (String near :
        List.of("Port " + word + ",60km", "pORT " + word + ",60km", port.id() + ",60km")) {
      Hits<ArticleHit> found = search.search(news.near(near));
      assertThat(ids(found)).as(near).containsExactlyInAnyOrder(inPort, close);
      assertThat(found.near())
          .isEqualTo(new Near("Port " + word, port.id(), new GeoPoint(10, 20), 60_000));
    }
    assertThat(ids(search.search(news.near("10,20,60km"))))
        .containsExactlyInAnyOrder(inPort, close);
    assertThat(ids(search.search(news.near("10,20,30mi")))).containsExactly(inPort);
    assertThat(ids(search.search(news.near("10,20,20037km")))).hasSize(3);
  }

  @Test
  void aPlaceThatNobodyNamesWithAPositionIsAnError() throws IOException {
    news.write(news.place("unknown", "Nowhere " + word, null));
    news.write(news.place("port", "Port " + word, 10, 20));

    for (String name : List.of("Nowhere " + word, word, "Elsewhere")) {
      assertThatExceptionOfType(InvalidQueryException.class)
          .as(name)
          .isThrownBy(() -> search.search(news.near(name + ",5km")))
          .withMessageContaining("no article names a place '" + name + "'");
    }
  }

  @Test
  void aListedPlaceThatNoArticleNamesIsTheMiddleOfACircleWithoutArticles() throws IOException {
    NewsSearch listing = listing(listed("inner", "Inner " + word, 10, 20));
    String close = news.write(news.place("close", "Close " + word, 10.2, 20));

    for (String near : List.of("Inner " + word, "iNNER " + word, "location:inner-" + word)) {
      Hits<ArticleHit> found = listing.search(news.near(near + ",60km"));
      assertThat(ids(found)).as(near).containsExactly(close);
      assertThat(found.near())
          .isEqualTo(
              new Near("Inner " + word, "location:inner-" + word, new GeoPoint(10, 20), 60_000));
    }
    assertThat(listing.search(news.near("Inner " + word + ",1km")).total()).isZero();
  }

  @Test
  void aPlaceIsWhereTheListHasIt() throws IOException {
    NewsSearch listing = listing(listed("port", "Port " + word, 40, 50));
    news.write(news.place("port", "Port " + word, 10, 20));

    assertThat(listing.search(news.near("Port " + word + ",5km")).near().location())
        .isEqualTo(new GeoPoint(40, 50));
  }

  @Test
  void anUnknownPlaceIsAnErrorThatNamesSimilarOnes() {
    NewsSearch listing =
        listing(listed("inner", "Inner " + word, 10, 20), listed("outer", "Outer " + word, 1, 2));

    assertThatExceptionOfType(InvalidQueryException.class)
        .isThrownBy(() -> listing.search(news.near("Iner " + word + ",5km")))
        .withMessageContaining("no article names a place 'Iner " + word + "'")
        .withMessageContaining("write 'Inner " + word + "', or its coordinates instead");
    assertThatExceptionOfType(InvalidQueryException.class)
        .isThrownBy(() -> listing.search(news.near("Elsewhere,5km")))
        .withMessageContaining("it is not listed; write its coordinates instead");
  }

  private NewsSearch listing(KnownName... names) {
    return new NewsSearch(TestIndex.client(), new NewswireConfig(Map.of()), () -> List.of(names));
  }

  private KnownName listed(String id, String name, double latitude, double longitude) {
    return new KnownName(
        "location:" + id + "-" + word,
        EntityType.LOCATION,
        name,
        List.of(),
        null,
        null,
        new GeoPoint(latitude, longitude),
        null);
  }

  @Test
  void theMostFrequentPlaceOfANameIsTakenAndSaid() throws IOException {
    news.write(news.place("small", "Ansel " + word, -5, -5));
    String big = news.write(news.place("big", "Ansel " + word, 50, 50));
    news.write(
        news.place("big", "Ansel " + word, 50, 50), news.place("small", "Ansel " + word, -5, -5));
    news.write(news.place("big", "Ansel " + word, 50, 50));

    Hits<ArticleHit> found = search.search(news.near("Ansel " + word + ",5km"));

    assertThat(found.near().id()).isEqualTo("location:big-" + word);
    assertThat(ids(found)).hasSize(3).contains(big);
  }

  @Test
  void aPlaceIsFoundByItsWholeNameBehindManyMoreFrequentOnesThatContainIt() throws IOException {
    Entity[] longer = new Entity[110];
    for (int i = 0; i < longer.length; i++) {
      longer[i] = news.place("longer" + i, "Ansel " + word + " Point " + i, 50, 50);
    }
    news.write(longer);
    news.write(longer);
    news.write(news.place("plain", "Ansel " + word, 10, 20));

    assertThat(search.search(news.near("ansel " + word + ",5km")).near().id())
        .isEqualTo("location:plain-" + word);
  }

  @Test
  void polesAndTheDateLineAreNoEdges() throws IOException {
    String east = news.write(news.place("east", "East " + word, 0, 180));
    String west = news.write(news.place("west", "West " + word, 0, -179.9));
    String pole = news.write(news.place("pole", "Pole " + word, 90, 0));

    assertThat(ids(search.search(news.near("0,179.9,50km")))).containsExactlyInAnyOrder(east, west);
    assertThat(ids(search.search(news.near("89.9,-170,50km")))).containsExactly(pole);
    assertThat(search.map(ArticleQueryBuilder.builder().text(word).build(), 10).places())
        .extracting(MapPlace::location)
        .containsExactlyInAnyOrder(
            new GeoPoint(0, 180), new GeoPoint(0, -179.9), new GeoPoint(90, 0));
  }

  @Test
  void aMapHasThePlacesOfTheArticlesFound() throws IOException {
    Entity port = news.place("port", "Port " + word, 33.9, 35.5);
    news.write(port, news.place("close", "Close " + word, 34, 35));
    news.write(port);
    news.write(news.place("unknown", "Nowhere " + word, null));

    NewsMap map = search.map(ArticleQueryBuilder.builder().text(word).build(), 1);

    assertThat(map.total()).isEqualTo(3);
    assertThat(map.places())
        .containsExactly(new MapPlace(port.id(), port.name(), new GeoPoint(33.9, 35.5), 2));
    assertThatExceptionOfType(InvalidQueryException.class)
        .isThrownBy(() -> search.map(ArticleQuery.of(word), 0));
  }

  @Test
  void aPositionOfAPersonIsNoPlaceOfTheArticle() throws IOException {
    news.write(
        new Entity(
            "person:" + word, "Ruth " + word, EntityType.PERSON, List.of(), 1, point(1, 1), null));

    assertThat(ids(search.search(news.near("1,1,5km")))).isEmpty();
  }

  @Test
  void thePageOfAPlaceHasItsPosition() throws IOException {
    Entity port = news.place("port", "Port " + word, 33.9, 35.5);
    news.write(port);

    EntityProfile profile =
        search
            .entity(new EntityQuery(EntityType.LOCATION, port.id(), null, null, null, 5, null))
            .orElseThrow();

    assertThat(profile.location()).isEqualTo(new GeoPoint(33.9, 35.5));
    assertThat(profile.namesakes()).isEmpty();
  }
}
