package io.newswire.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.newswire.index.TestArticles;
import io.newswire.index.TestIndex;
import io.newswire.index.search.query.ArticleQuery;
import io.newswire.index.search.query.DateFacet;
import io.newswire.index.search.query.InvalidQueryException;
import io.newswire.index.search.query.SortOrder;
import io.newswire.index.search.query.Visibility;
import io.newswire.index.search.result.ArticleHit;
import io.newswire.index.search.result.DateCounts;
import io.newswire.index.search.result.Facet;
import io.newswire.index.search.result.Hits;
import io.newswire.model.EnrichedArticle;
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
  private final ArticlesOfOneSource news = new ArticlesOfOneSource();

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
    news.write(TestArticles.full(Services.uniqueId()));

    assertThat(search.search(news.query(text)).total()).isEqualTo(1);
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
    news.write(TestArticles.full(Services.uniqueId()));

    assertThat(search.search(news.query(text)).total()).isZero();
  }

  @Test
  void aHitShowsWhoAndWhereAndTheWordsThatMatched() throws IOException {
    String id = Services.uniqueId();
    news.write(TestArticles.full(id));

    ArticleHit hit = search.search(news.query("crossing")).hits().get(0);

    assertThat(hit.id()).isEqualTo(id);
    assertThat(hit.title()).isEqualTo("Ferries sail again");
    assertThat(hit.people()).containsExactly("Zoë Kürten");
    assertThat(hit.publishedAt()).hasToString("2026-11-03T09:12:00+01:00");
    assertThat(hit.snippets().get(0).matches()).extracting("text").containsExactly("crossings");
    assertThat(hit.score()).isPositive();
  }

  @Test
  void theWordsThatMatchedAreMarkedInTheTitleToo() throws IOException {
    news.write(TestArticles.full(Services.uniqueId()));

    assertThat(titleMatches("ferry sailing")).containsExactly("Ferries", "sail");
    assertThat(titleMatches("=Ferries")).containsExactly("Ferries");
    assertThat(titleMatches("crossing")).isEmpty();
    assertThat(titleMatches(null)).isEmpty();
  }

  private List<String> titleMatches(String text) throws IOException {
    return search.search(news.query(text)).hits().get(0).titleMatches().stream()
        .map(Span::text)
        .toList();
  }

  @Test
  void timesAndLanguageNarrowASearch() throws IOException {
    news.write(TestArticles.full(Services.uniqueId()));
    Instant published = Instant.parse("2026-11-03T08:12:00Z");

    assertThat(search.search(news.query(null).withSince(published)).total()).isEqualTo(1);
    assertThat(search.search(news.query(null).withUntil(published)).total()).isZero();
    assertThat(search.search(news.query(null).withLanguage("en")).total()).isEqualTo(1);
    assertThat(search.search(news.query(null).withLanguage("da")).total()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"RELEVANCE", "TIME"})
  void aCursorLeadsThroughAllHitsOnce(SortOrder sort) throws IOException {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      ids.add(Services.uniqueId());
      news.write(
          TestArticles.plain(ids.get(i), "Fog", "Fog lies over the harbour. ".repeat(i % 3 + 1)));
    }

    List<String> found = new ArrayList<>();
    ArticleQuery query = news.query("fog").withSize(3).withSort(sort);
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
    news.write(
        TestArticles.full(Services.uniqueId()),
        TestArticles.full(Services.uniqueId()),
        TestArticles.plain(Services.uniqueId(), "Fog", "Fog."));

    Hits<ArticleHit> answer = search.search(news.query(null).withFacets(5).withSize(0));

    assertThat(answer.hits()).isEmpty();
    assertThat(answer.facets().get("people"))
        .containsExactly(new Facet("Zoë Kürten", 2, "person:zoe-kurten", null));
    assertThat(answer.facets().get("sources")).containsExactly(new Facet(news.source(), 3));
  }

  @ParameterizedTest
  @CsvSource({"1970-01-01, 2026-11-03, 15y", "2026-11-03, 2026-11-03, 1h"})
  void hitsAreCountedOverTimeWhateverTheTime(String first, String last, String interval)
      throws IOException {
    EnrichedArticle full = TestArticles.full(Services.uniqueId());
    PublicationTime time = PublicationTime.parse(first + "T10:00:00Z");
    news.write(
        TestArticles.with(full, full.article().withPublishedAt(time)),
        TestArticles.full(Services.uniqueId()));
    DateFacet four = new DateFacet(4, ZoneId.of("UTC"));

    DateCounts counts = search.search(news.query("ferries").withDates(four)).dates();

    assertThat(counts.values()).hasSizeLessThanOrEqualTo(4);
    assertThat(counts.values().stream().mapToLong(Facet::count).sum()).isEqualTo(2);
    assertThat(counts.values().get(0).value()).startsWith(first.substring(0, 4));
    assertThat(search.search(news.query("submarines").withDates(four)).dates().values()).isEmpty();
    assertThat(counts.interval()).isEqualTo(interval);
  }

  @Test
  void anArticleComesBackWhole() throws IOException {
    String id = Services.uniqueId();
    EnrichedArticle full = TestArticles.full(id);
    news.write(full);

    EnrichedArticle found = search.article(id, Visibility.VISIBLE).orElseThrow().enriched();

    assertThat(found.article().withSource(null)).isEqualTo(full.article().withSource(null));
    assertThat(found.mentions()).isEqualTo(full.mentions());
    assertThat(found.entities()).isEqualTo(full.entities());
    assertThat(found.quotes()).isEqualTo(full.quotes());
  }

  @Test
  void waitingTellsWhatCannotBeFoundYet() throws Exception {
    String id = Services.uniqueId();
    news.write(TestArticles.full(id));

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
    news.write(
        TestArticles.plain(
            Services.uniqueId(), "Log", "Harbour log. " + "Calm seas today. ".repeat(70_000)));

    assertThat(search.search(news.query("harbour log")).hits().get(0).snippets()).isNotEmpty();
  }
}
