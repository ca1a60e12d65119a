package io.newswire.index.search;

import static io.newswire.model.PublishingStatus.WITHHELD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.newswire.index.TestArticles;
import io.newswire.index.TestIndex;
import io.newswire.index.search.query.InvalidQueryException;
import io.newswire.index.search.query.QuoteQuery;
import io.newswire.index.search.result.CoOccurrences;
import io.newswire.index.search.result.CoOccurringName;
import io.newswire.index.search.result.Facet;
import io.newswire.index.search.result.QuoteHit;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.testkit.Services;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names: as filters, as speakers, counted together, and suggested. */
class NameSearchIT {
  private final NewsSearch search = new NewsSearch(TestIndex.client());
  private final ArticlesOfOneSource news = new ArticlesOfOneSource();

  @Test
  void namesAreAskedInPartWithoutCaseOrAccentAndByAlias() throws IOException {
    news.write(TestArticles.full(Services.uniqueId()));

    assertThat(search.search(news.query(null).withPeople(List.of("kurten"))).total()).isEqualTo(1);
    assertThat(search.search(news.query(null).withOrganizations(List.of("nsc"))).total())
        .isEqualTo(1);
    assertThat(search.search(news.query(null).withPlaces(List.of("VESTERHAVN"))).total())
        .isEqualTo(1);
    assertThat(search.search(news.query(null).withPeople(List.of("Vesterhavn"))).total()).isZero();
    assertThat(search.search(news.query(null).withPeople(List.of("Kurten Zoe"))).total()).isZero();
  }

  @Test
  void whoIsNamedTogetherIsCountedBesideHowOftenTheyAreNamedAtAll() throws IOException {
    EnrichedArticle other = TestArticles.full(Services.uniqueId());
    List<Entity> withoutKurten = other.entities().subList(0, 2);
    EnrichedArticle withheld = TestArticles.full(Services.uniqueId());
    news.write(
        TestArticles.full(Services.uniqueId()),
        new EnrichedArticle(other.article(), List.of(), withoutKurten, List.of(), List.of(), null),
        TestArticles.with(withheld, withheld.article().withStatus(WITHHELD)));

    CoOccurrences found = search.together(news.together("kurten"));

    assertThat(found.total()).isEqualTo(1);
    assertThat(found.named())
        .containsExactly(new Facet("Zoë Kürten", 1, "person:zoe-kurten", null));
    assertThat(found.people()).isEmpty();
    assertThat(found.organizations())
        .containsExactly(
            new CoOccurringName("Norrland Shipping", 1, 2, "organization:norrland-shipping"));
    assertThat(found.places())
        .containsExactly(new CoOccurringName("Vesterhavn", 1, 2, "location:vesterhavn"));
    assertThat(search.together(news.together("kurten", "nsc")).places())
        .containsExactly(new CoOccurringName("Vesterhavn", 1, 2, "location:vesterhavn"));
    assertThat(search.together(news.together("kurten", "nobody" + news.source())).total()).isZero();
    assertThatExceptionOfType(InvalidQueryException.class).isThrownBy(() -> news.together(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zoe", "KÜRT", "Zoë Kür", "kurten"})
  void namesAreSuggestedWhileTheyAreTyped(String prefix) throws IOException {
    news.write(TestArticles.full(Services.uniqueId()));

    assertThat(search.suggest(prefix, 5))
        .anySatisfy(
            name -> {
              assertThat(name.name()).isEqualTo("Zoë Kürten");
              assertThat(name.type()).isEqualTo(EntityType.PERSON);
              assertThat(name.articles()).isPositive();
            });
  }

  @Test
  void aNameThatOnlyAWithheldArticleHasIsNotSuggested() throws IOException {
    EnrichedArticle full = TestArticles.full(Services.uniqueId());
    Entity secret = new Entity("person:qvist", "Xavanna Qvist", EntityType.PERSON, List.of(), 1);
    news.write(
        new EnrichedArticle(
            full.article().withStatus(WITHHELD),
            List.of(),
            List.of(secret),
            List.of(),
            List.of(),
            null));

    assertThat(search.suggest("xavan", 5)).isEmpty();
    assertThatExceptionOfType(InvalidQueryException.class).isThrownBy(() -> search.suggest(" ", 5));
  }

  @Test
  void quotesAreFoundBySpeakerWordsAndWhomTheyName() throws IOException {
    news.write(TestArticles.full(Services.uniqueId()));
    QuoteQuery any = QuoteQuery.of(null).withSources(List.of(news.source()));

    QuoteHit hit = search.quotes(any.withSpeaker("kurten")).hits().get(0);

    assertThat(hit.document().quote().text())
        .isEqualTo("We thank Norrland Shipping for its patience,");
    assertThat(hit.document().quote().speaker().name()).isEqualTo("Zoë Kürten");
    assertThat(search.quotes(any.withAbout("Norrland")).total()).isEqualTo(1);
    assertThat(search.quotes(any.withAbout("patience")).total()).isEqualTo(1);
    assertThat(search.quotes(any.withAbout("Vesterhavn")).total()).isZero();
    assertThat(search.quotes(any.withText("thanks")).total()).isEqualTo(1);
    assertThat(search.quotes(any.withText("thanks").withSpeaker("Brandt")).total()).isZero();
  }
}
