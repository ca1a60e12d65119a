package io.newswire.index.search;

import static io.newswire.index.search.NamingArticles.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import co.elastic.clients.elasticsearch._types.Refresh;
import io.newswire.index.TestArticles;
import io.newswire.index.TestIndex;
import io.newswire.index.search.query.CoOccurrenceQueryBuilder;
import io.newswire.index.search.query.EntityQuery;
import io.newswire.index.search.query.Visibility;
import io.newswire.index.search.result.CoOccurringName;
import io.newswire.index.search.result.EntityProfile;
import io.newswire.index.search.result.Facet;
import io.newswire.index.search.result.Suggestion;
import io.newswire.index.setup.IndexNames;
import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.testkit.Services;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom articles are about, and who is who. */
class IdentitySearchIT {
  private final NewsSearch search = new NewsSearch(TestIndex.client());
  private final NamingArticles news = new NamingArticles();
  private final String word = news.word();

  @Test
  void aSearchIsLimitedToWhomTheArticlesAreAbout() throws IOException {
    String about =
        news.write(
            news.person("ruth", "Ruth " + word, 0.8), news.person("ada", "Ada " + word, 0.2));
    String names =
        news.write(
            news.person("ruth", "Ruth " + word, 0.49), news.person("ada", "Ada " + word, 0.5));
    news.write(news.person("ruth", "Ruth " + word, null));

    for (String name : List.of("Ruth " + word, "person:ruth-" + word)) {
      assertThat(ids(search.search(news.all().about(List.of(name)).build())))
          .containsExactly(about);
      assertThat(ids(search.search(news.all().people(List.of(name)).build()))).hasSize(3);
      assertThat(ids(search.search(news.all().people(List.of(name)).salient(true).build())))
          .containsExactly(about);
    }
    assertThat(search.search(news.all().facets(5).build()).facets().get("people"))
        .extracting(Facet::value, Facet::count)
        .containsExactly(tuple("Ruth " + word, 3L), tuple("Ada " + word, 2L));
    assertThat(search.search(news.all().facets(5).salient(true).build()).facets().get("people"))
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
    news.write(full, news.place("port", "Port " + word, null));
    news.write(full);
    news.write(acronym);

    assertThat(search.search(news.all().facets(5).build()).facets().get("people"))
        .containsExactly(new Facet("Ana Orr " + word, 3, full.id(), null));
    assertThat(search.suggest("ao" + word, 5))
        .containsExactly(new Suggestion("Ana Orr " + word, EntityType.PERSON, 3, full.id(), null));
    assertThat(
            search
                .together(
                    CoOccurrenceQueryBuilder.builder()
                        .names(List.of("Port " + word))
                        .size(10)
                        .build())
                .people())
        .containsExactly(new CoOccurringName("Ana Orr " + word, 1, 3, full.id()));
    assertThat(ids(search.search(news.all().people(List.of(full.id())).build()))).hasSize(3);
  }

  @Test
  void namesakesStayApartAndSaidIsWhatTellsThemApart() throws IOException {
    Entity footballer = news.person("footballer", "Kim Vale " + word, null);
    Entity minister = news.person("minister", "Kim Vale " + word, null);
    Entity both = news.organization("press", "Press " + word);
    news.write(footballer, news.organization("rovers", "Rovers " + word), both);
    news.write(footballer, news.organization("rovers", "Rovers " + word));
    news.write(minister, news.organization("ministry", "Ministry " + word), both);

    assertThat(search.search(news.all().facets(5).build()).facets().get("people"))
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
    assertThat(ids(search.search(news.all().people(List.of(minister.id())).build()))).hasSize(1);
  }

  @Test
  void articlesOfEarlierReleasesCountByTheirNamesWithThoseThatHaveIds() throws IOException {
    Entity ada = news.person("ada", "Ada " + word, null);
    news.write(ada, news.person("bo", "Bo " + word, null));
    writeAsEarlier("[\"Ada " + word + "\", \"Cy " + word + "\"]");

    assertThat(search.search(news.all().facets(3).build()).facets().get("people"))
        .containsExactlyInAnyOrder(
            new Facet("Ada " + word, 2, ada.id(), null),
            new Facet("Bo " + word, 1, "person:bo-" + word, null),
            new Facet("Cy " + word, 1));
    assertThat(search.search(news.all().facets(1).build()).facets().get("people"))
        .containsExactly(new Facet("Ada " + word, 2, ada.id(), null));
  }

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
}
