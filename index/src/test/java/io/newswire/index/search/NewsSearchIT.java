package io.newswire.index.search;

import static io.newswire.model.PublishingStatus.USABLE;
import static io.newswire.model.PublishingStatus.WITHHELD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.newswire.index.TestArticles;
import io.newswire.index.TestIndex;
import io.newswire.index.search.query.ArticleQuery;
import io.newswire.index.search.query.CoOccurrenceQuery;
import io.newswire.index.search.query.DateFacet;
import io.newswire.index.search.query.InvalidQueryException;
import io.newswire.index.search.query.QuoteQuery;
import io.newswire.index.search.query.SortOrder;
import io.newswire.index.search.query.Visibility;
import io.newswire.index.search.result.ArticleHit;
import io.newswire.index.search.result.CoOccurrences;
import io.newswire.index.search.result.CoOccurringName;
import io.newswire.index.search.result.DateCounts;
import io.newswire.index.search.result.Facet;
import io.newswire.index.search.result.Hits;
import io.newswire.index.search.result.QuoteHit;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Entity;
import io.newswire.model.EntityType;
import io.newswire.model.PublicationTime;
import io.newswire.model.Span;
import io.newswire.testkit.Services;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsSearchIT {
  private final NewsSearch search = new NewsSearch(TestIndex.client());

  /** A source of its own keeps a test's articles apart from those of the others. */
  private final String source = Services.uniqueId() + ".example";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ferry crossing",
        "resume",
        "kürten",
        "Kurten cafes quay",
        "\"resuming their crossings\"",
        "\"ferries crossings\"~5",
        "ferries AND (storm OR drought) NOT strike",
        "ferr* sail",
        "vesterhafn~1",
        "title:sail",
        "-submarines",
        "*",
        "person:kurten AND place:vesterhavn",
        "=Ferries",
        "“resuming their crossings”",
        "\"resuming their cross*\"",
        "authors:\"Ada Brandt\"",
        "THE FERRIES OF VESTERHAVN",
        ""
      })
  void anArticleIsFoundBy(String text) throws IOException {
    write(TestArticles.full(Services.uniqueId()));

    assertThat(search.search(ours(text)).total()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ferries submarines",
        "\"crossings their resuming\"",
        "ferries NOT storm",
        "=FERRIES",
        "person:vesterhavn",
        "drought"
      })
  void anArticleIsNotFoundBy(String text) throws IOException {
    write(TestArticles.full(Services.uniqueId()));

    assertThat(search.search(ours(text)).total()).isZero();
  }

  @Test
  void aHitShowsWhoAndWhereAndTheWordsThatMatched() throws IOException {
    String id = Services.uniqueId();
    write(TestArticles.full(id));

    ArticleHit hit = search.search(ours("crossing")).hits().get(0);

    assertThat(hit.id()).isEqualTo(id);
    assertThat(hit.title()).isEqualTo("Ferries sail again");
    assertThat(hit.people()).containsExactly("Zoë Kürten");
    assertThat(hit.publishedAt()).hasToString("2026-11-03T09:12:00+01:00");
    assertThat(hit.snippets().get(0).matches()).extracting("text").containsExactly("crossings");
    assertThat(hit.score()).isPositive();
  }

  @Test
  void theWordsThatMatchedAreMarkedInTheTitleToo() throws IOException {
    write(TestArticles.full(Services.uniqueId()));

    assertThat(titleMatches("ferry sailing")).containsExactly("Ferries", "sail");
    assertThat(titleMatches("=Ferries")).containsExactly("Ferries");
    assertThat(titleMatches("crossing")).isEmpty();
    assertThat(titleMatches(null)).isEmpty();
  }

  private List<String> titleMatches(String text) throws IOException {
    return search.search(ours(text)).hits().get(0).titleMatches().stream().map(Span::text).toList();
  }

  @Test
  void articlesUnderEmbargoAreFoundInTheOrderInWhichItEnds() throws IOException {
    Instant now = Instant.now();
    List<String> ids = new ArrayList<>();
    for (int days : new int[] {3, 1, -1, 2}) {
      EnrichedArticle full = TestArticles.full(Services.uniqueId());
      Article article = full.article().withEmbargoedUntil(now.plus(Duration.ofDays(10_000 + days)));
      ids.add(article.id());
      write(TestArticles.with(full, article.withStatus(days == 2 ? WITHHELD : USABLE)));
    }

    List<EnrichedArticle> found = search.embargoedAfter(now.plus(Duration.ofDays(10_000)));
    assertThat(found)
        .extracting(article -> article.article().id())
        .containsExactly(ids.get(1), ids.get(0));
    assertThat(found.get(0).article().title()).isEqualTo("Ferries sail again");
    assertThat(found.get(0).article().text()).isNull();
    assertThat(found.get(0).entities()).hasSize(3);
    assertThat(found.get(0).quotes()).hasSize(1);
  }

  @Test
  void namesAreAskedInPartWithoutCaseOrAccentAndByAlias() throws IOException {
    write(TestArticles.full(Services.uniqueId()));

    assertThat(search.search(ours(null).withPeople(List.of("kurten"))).total()).isEqualTo(1);
    assertThat(search.search(ours(null).withOrganizations(List.of("nsc"))).total()).isEqualTo(1);
    assertThat(search.search(ours(null).withPlaces(List.of("VESTERHAVN"))).total()).isEqualTo(1);
    assertThat(search.search(ours(null).withPeople(List.of("Vesterhavn"))).total()).isZero();
    assertThat(search.search(ours(null).withPeople(List.of("Kurten Zoe"))).total()).isZero();
  }

  @Test
  void whoIsNamedTogetherIsCountedBesideHowOftenTheyAreNamedAtAll() throws IOException {
    EnrichedArticle other = TestArticles.full(Services.uniqueId());
    List<Entity> withoutKurten = other.entities().subList(0, 2);
    EnrichedArticle withheld = TestArticles.full(Services.uniqueId());
    write(
        TestArticles.full(Services.uniqueId()),
        new EnrichedArticle(other.article(), List.of(), withoutKurten, List.of(), List.of(), null),
        TestArticles.with(withheld, withheld.article().withStatus(WITHHELD)));

    CoOccurrences found =
        search.together(CoOccurrenceQuery.of("kurten").withSources(List.of(source)));

    assertThat(found.total()).isEqualTo(1);
    assertThat(found.named())
        .containsExactly(new Facet("Zoë Kürten", 1, "person:zoe-kurten", null));
    assertThat(found.people()).isEmpty();
    assertThat(found.organizations())
        .containsExactly(
            new CoOccurringName("Norrland Shipping", 1, 2, "organization:norrland-shipping"));
    assertThat(found.places())
        .containsExactly(new CoOccurringName("Vesterhavn", 1, 2, "location:vesterhavn"));
    assertThat(
            search
                .together(CoOccurrenceQuery.of("kurten", "nsc").withSources(List.of(source)))
                .places())
        .containsExactly(new CoOccurringName("Vesterhavn", 1, 2, "location:vesterhavn"));
    assertThat(search.together(CoOccurrenceQuery.of("kurten", "nobody" + source)).total()).isZero();
    assertThatExceptionOfType(InvalidQueryException.class)
        .isThrownBy(() -> CoOccurrenceQuery.of(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zoe", "KÜRT", "Zoë Kür", "kurten"})
  void namesAreSuggestedWhileTheyAreTyped(String prefix) throws IOException {
    write(TestArticles.full(Services.uniqueId()));

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
    write(
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
  void timesAndLanguageNarrowASearch() throws IOException {
    write(TestArticles.full(Services.uniqueId()));
    Instant published = Instant.parse("2026-11-03T08:12:00Z");

    assertThat(search.search(ours(null).withSince(published)).total()).isEqualTo(1);
    assertThat(search.search(ours(null).withUntil(published)).total()).isZero();
    assertThat(search.search(ours(null).withLanguage("en")).total()).isEqualTo(1);
    assertThat(search.search(ours(null).withLanguage("da")).total()).isZero();
  }

  @Test
  void withheldAndEmbargoedArticlesShowOnlyWhenAskedFor() throws IOException {
    EnrichedArticle withheld = TestArticles.full(Services.uniqueId());
    EnrichedArticle embargoed = TestArticles.full(Services.uniqueId());
    write(
        TestArticles.with(withheld, withheld.article().withStatus(WITHHELD)),
        TestArticles.with(
            embargoed,
            embargoed.article().withEmbargoedUntil(Instant.now().plus(Duration.ofDays(1)))));

    assertThat(search.search(ours("ferries")).total()).isZero();
    assertThat(search.quotes(QuoteQuery.of("thank").withSources(List.of(source))).total()).isZero();
    assertThat(search.search(ours("ferries").withVisibility(Visibility.ALL)).total()).isEqualTo(2);
    assertThat(search.article(embargoed.article().id(), Visibility.VISIBLE)).isEmpty();
    assertThat(search.article(embargoed.article().id(), Visibility.ALL)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"RELEVANCE", "TIME"})
  void aCursorLeadsThroughAllHitsOnce(SortOrder sort) throws IOException {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      ids.add(Services.uniqueId());
      write(TestArticles.plain(ids.get(i), "Fog", "Fog lies over the harbour. ".repeat(i % 3 + 1)));
    }

    List<String> found = new ArrayList<>();
    ArticleQuery query = ours("fog").withSize(3).withSort(sort);
    String cursor = null;
    do {
      Hits<ArticleHit> page = search.search(query.withCursor(cursor));
      page.hits().forEach(hit -> found.add(hit.id()));
      cursor = page.cursor();
    } while (cursor != null);

    assertThat(found).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void facetsCountTheNamesOfAllHits() throws IOException {
    write(
        TestArticles.full(Services.uniqueId()),
        TestArticles.full(Services.uniqueId()),
        TestArticles.plain(Services.uniqueId(), "Fog", "Fog."));

    Hits<ArticleHit> answer = search.search(ours(null).withFacets(5).withSize(0));

    assertThat(answer.hits()).isEmpty();
    assertThat(answer.facets().get("people"))
        .containsExactly(new Facet("Zoë Kürten", 2, "person:zoe-kurten", null));
    assertThat(answer.facets().get("sources")).containsExactly(new Facet(source, 3));
  }

  @ParameterizedTest
  @CsvSource({"1970-01-01, 2026-11-03, 15y", "2026-11-03, 2026-11-03, 1h"})
  void hitsAreCountedOverTimeWhateverTheTime(String first, String last, String interval)
      throws IOException {
    EnrichedArticle full = TestArticles.full(Services.uniqueId());
    PublicationTime time = PublicationTime.parse(first + "T10:00:00Z");
    write(
        TestArticles.with(full, full.article().withPublishedAt(time)),
        TestArticles.full(Services.uniqueId()));
    DateFacet four = new DateFacet(4, ZoneId.of("UTC"));

    DateCounts counts = search.search(ours("ferries").withDates(four)).dates();

    assertThat(counts.values()).hasSizeLessThanOrEqualTo(4);
    assertThat(counts.values().stream().mapToLong(Facet::count).sum()).isEqualTo(2);
    assertThat(counts.values().get(0).value()).startsWith(first.substring(0, 4));
    assertThat(search.search(ours("submarines").withDates(four)).dates().values()).isEmpty();
    assertThat(counts.interval()).isEqualTo(interval);
  }

  @Test
  void quotesAreFoundBySpeakerWordsAndWhomTheyName() throws IOException {
    write(TestArticles.full(Services.uniqueId()));
    QuoteQuery any = QuoteQuery.of(null).withSources(List.of(source));

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

  @Test
  void anArticleComesBackWhole() throws IOException {
    String id = Services.uniqueId();
    EnrichedArticle full = TestArticles.full(id);
    write(full);

    EnrichedArticle found = search.article(id, Visibility.VISIBLE).orElseThrow().enriched();

    assertThat(found.article().withSource(null)).isEqualTo(full.article().withSource(null));
    assertThat(found.mentions()).isEqualTo(full.mentions());
    assertThat(found.entities()).isEqualTo(full.entities());
    assertThat(found.quotes()).isEqualTo(full.quotes());
  }

  @Test
  void waitingTellsWhatCannotBeFoundYet() throws Exception {
    String id = Services.uniqueId();
    write(TestArticles.full(id));

    assertThat(search.waitUntilSearchable(List.of(id, "nowhere"), Duration.ofMillis(1)))
        .containsExactly("nowhere");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ferries AND (storm",
        "\"ferries",
        "ferries AND OR storm",
        "*ies",
        "revision:x",
        "said:ferries",
        "/ferr.*/",
        "[a TO b]",
        "the"
      })
  void aQueryThatCannotBeReadIsRefusedByName(String text) {
    assertThatExceptionOfType(InvalidQueryException.class)
        .isThrownBy(() -> search.search(ArticleQuery.of(text)))
        .withMessageContaining(text);
  }

  @Test
  void aTextOfAMillionCharactersIsFoundWithASnippet() throws IOException {
    write(
        TestArticles.plain(
            Services.uniqueId(), "Log", "Harbour log. " + "Calm seas today. ".repeat(70_000)));

    assertThat(search.search(ours("harbour log")).hits().get(0).snippets()).isNotEmpty();
  }

  private void write(EnrichedArticle... articles) throws IOException {
    EnrichedArticle[] ours = articles.clone();
    for (int i = 0; i < ours.length; i++) {
      Article article = ours[i].article().withSource(source);
      ours[i] = TestArticles.with(ours[i], article);
    }
    assertThat(TestIndex.write(ours)).isEmpty();
  }

  private ArticleQuery ours(String text) {
    return ArticleQuery.of(text).withSources(List.of(source));
  }
}
