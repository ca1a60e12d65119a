package io.newswire.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.newswire.index.TestArticles;
import io.newswire.index.TestIndex;
import io.newswire.index.search.query.ArticleQuery;
import io.newswire.index.search.query.ArticleQueryBuilder;
import io.newswire.index.search.query.CountBy;
import io.newswire.index.search.query.DateFacet;
import io.newswire.index.search.query.Fold;
import io.newswire.index.search.query.SortOrder;
import io.newswire.index.search.result.ArticleHit;
import io.newswire.index.search.result.Facet;
import io.newswire.index.search.result.Hits;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Family;
import io.newswire.model.FamilyKind;
import io.newswire.model.Story;
import io.newswire.testkit.Services;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles without a family, families of three and of thirty, one in the order of another. */
class ArticleFoldingIT {
  private static final int COPIES = 30;

  /** Seven articles alone, and the two families. */
  private static final int FAMILIES = 9;

  /** Both families are of one story. */
  private static final int ALONE = 7;

  private final NewsSearch search = new NewsSearch(TestIndex.client());
  private final String word = "x" + Services.uniqueId().replace("-", "");
  private int made;

  @BeforeEach
  void write() throws IOException {
    List<EnrichedArticle> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      all.add(article("alone" + i, null));
    }
    for (int i = 0; i < COPIES; i++) {
      all.add(article("wide" + i, "wide0"));
      if (i % 10 == 0) {
        all.add(article("narrow" + i, "narrow0"));
        all.add(article("late" + i, null));
      }
    }
    assertThat(TestIndex.write(all.toArray(EnrichedArticle[]::new))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, TIME", "2, TIME", "3, RELEVANCE", "5, RELEVANCE", "40, TIME"})
  void everyFamilyIsShownOnceOverAllPages(int size, SortOrder sort) throws IOException {
    List<String> shown = new ArrayList<>();
    ArticleQuery query = query(size).withSort(sort).withFold(Fold.FAMILY);
    Hits<ArticleHit> page;
    do {
      page = search.search(query);
      page.hits().forEach(hit -> shown.add(hit.id().substring(word.length())));
      query = query.withCursor(page.cursor());
      assertThat(page.total()).isEqualTo(4 + COPIES + 6);
      assertThat(page.families()).isEqualTo(FAMILIES);
    } while (page.cursor() != null);

    assertThat(shown).hasSize(FAMILIES).doesNotHaveDuplicates();
    assertThat(shown).filteredOn(id -> id.startsWith("wide")).hasSize(1);
    assertThat(shown).filteredOn(id -> id.startsWith("narrow")).hasSize(1);
  }

  @Test
  void aHitSaysHowManyMoreThereAreAndWhere() throws IOException {
    List<ArticleHit> hits = search.search(query(20).withFold(Fold.FAMILY)).hits();

    ArticleHit wide = one(hits, "wide");
    assertThat(wide.family().id()).isEqualTo(word + "wide0");
    assertThat(wide.copies().more()).isEqualTo(COPIES - 1);
    assertThat(wide.copies().sources()).hasSize(COPIES - 1).doesNotContain(wide.source());
    assertThat(one(hits, "narrow").copies().more()).isEqualTo(2);
    assertThat(one(hits, "alone").copies()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"1, TIME", "3, RELEVANCE", "40, TIME"})
  void everyStoryIsShownOnceOverAllPages(int size, SortOrder sort) throws IOException {
    List<ArticleHit> shown = new ArrayList<>();
    ArticleQuery query = query(size).withSort(sort).withFold(Fold.STORY);
    Hits<ArticleHit> page;
    do {
      page = search.search(query);
      assertThat(page.stories()).isEqualTo(ALONE + 1);
      assertThat(page.families()).isNull();
      shown.addAll(page.hits());
      query = query.withCursor(page.cursor());
    } while (page.cursor() != null);
    assertThat(shown).hasSize(ALONE + 1);
    assertThat(shown)
        .filteredOn(hit -> hit.copies() != null)
        .singleElement()
        .satisfies(hit -> assertThat(hit.copies().more()).isEqualTo(COPIES + 3 - 1));
  }

  @ParameterizedTest
  @CsvSource({"1, TIME", "2, TIME", "3, RELEVANCE", "40, TIME"})
  void articlesIndexedBeforeAMergeAreOfTheStoryThatItMade(int size, SortOrder sort)
      throws IOException {
    assertThat(
            TestIndex.write(
                inStory("first", "first"),
                inStory("second", "second"),
                inStory("third", "second"),
                inStory("joining", "first", "second"),
                inStory("mean", "later"),
                inStory("last", "story", "first", "second")))
        .isEmpty();

    List<ArticleHit> shown = new ArrayList<>();
    ArticleQuery query = query(size).withSort(sort).withFold(Fold.STORY);
    Hits<ArticleHit> page;
    do {
      page = search.search(query);
      shown.addAll(page.hits());
      query = query.withCursor(page.cursor());
    } while (page.cursor() != null);

    assertThat(shown).hasSize(ALONE + 2);
    assertThat(shown)
        .filteredOn(hit -> hit.copies() != null)
        .singleElement()
        .satisfies(
            hit -> {
              assertThat(hit.copies().more()).isEqualTo(COPIES + 3 + 5 - 1);
              assertThat(hit.copies().sources())
                  .hasSize(COPIES + 3 + 5 - 1)
                  .doesNotContain(hit.source());
            });
    if (size > shown.size()) {
      assertThat(page.stories()).isEqualTo(ALONE + 2);
    }
  }

  @Test
  void aCopyThatIsIndexedBetweenTheTwoRequestsHidesNoFamily() throws IOException {
    ArticleQuery query = query(20).withFold(Fold.FAMILY).withSort(SortOrder.TIME);
    ArticleFolding folding =
        new ArticleFolding(
            Duration.ofMinutes(1),
            (asked, request) -> {
              Hits<ArticleHit> page = search.search(asked.withFold(Fold.NONE));
              TestIndex.write(article("wide" + COPIES, "wide0"));
              return page;
            },
            request -> TestIndex.client().search(request, Void.class),
            query);

    List<ArticleHit> hits = folding.answer().hits();

    assertThat(one(hits, "wide").copies().more()).isEqualTo(COPIES);
  }

  @Test
  void afterItsTimeLimitAnAnswerEndsWithItsCursor() throws IOException {
    List<SearchRequest> counted = new ArrayList<>();
    ArticleQuery query = query(5).withFold(Fold.FAMILY).withSort(SortOrder.TIME);
    AggregationCall counting =
        request -> {
          counted.add(request);
          return TestIndex.client().search(request, Void.class);
        };
    ArticleFolding.Pages pages = (asked, request) -> search.search(asked.withFold(Fold.NONE));

    Hits<ArticleHit> page = new ArticleFolding(Duration.ZERO, pages, counting, query).answer();
    assertThat(counted).hasSize(1);
    assertThat(page.cursor()).isNotNull();
    assertThat(page.hits()).hasSizeLessThan(5);

    counted.clear();
    new ArticleFolding(Duration.ofMinutes(1), pages, counting, query).answer();
    assertThat(counted).filteredOn(it -> it.aggregations().containsKey("groups")).hasSize(1);
  }

  @Test
  void onlyWhatTheQueryFindsIsFolded() throws IOException {
    ArticleQuery ofSource =
        query(20).withFold(Fold.FAMILY).withSources(List.of("wide7.example", "wide9.example"));

    assertThat(search.search(ofSource).hits())
        .singleElement()
        .satisfies(hit -> assertThat(hit.copies().more()).isEqualTo(1));
  }

  @Test
  void notFoldedEveryArticleIsShown() throws IOException {
    Hits<ArticleHit> all = search.search(query(100));

    assertThat(all.hits()).hasSize(4 + COPIES + 6);
    assertThat(all.hits()).allMatch(hit -> hit.copies() == null);
    assertThat(all.families()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"ARTICLE, 40, , ", "FAMILY, 9, 9, ", "STORY, 8, , 8"})
  void facetsAndDatesCountArticlesFamiliesOrStories(
      CountBy by, int count, Long families, Long stories) throws IOException {
    Hits<ArticleHit> hits =
        search.search(
            query(3).withCountBy(by).withFacets(2).withDates(new DateFacet(60, ZoneOffset.UTC)));

    assertThat(hits.total()).isEqualTo(4 + COPIES + 6);
    assertThat(hits.families()).isEqualTo(families);
    assertThat(hits.stories()).isEqualTo(stories);
    assertThat(hits.facets().get("languages"))
        .extracting(Facet::count)
        .containsExactly((long) count);
    assertThat(hits.facets().get("sources")).hasSize(2).extracting(Facet::count).containsOnly(1L);
    assertThat(hits.dates().values()).extracting(Facet::count).containsExactly((long) count);
  }

  @Test
  void withoutHitsFamiliesAreCounted() throws IOException {
    assertThat(search.search(query(0).withFold(Fold.FAMILY)).families()).isEqualTo(FAMILIES);
    assertThat(search.search(query(5).withText("nothing" + word).withFold(Fold.FAMILY)).families())
        .isZero();
  }

  private static ArticleHit one(List<ArticleHit> hits, String kind) {
    return hits.stream().filter(hit -> hit.source().startsWith(kind)).findFirst().orElseThrow();
  }

  private ArticleQuery query(int size) {
    return ArticleQueryBuilder.builder().text(word).size(size).build();
  }

  private EnrichedArticle inStory(String name, String story, String... merged) {
    List<String> parts = Stream.of(merged).map(word::concat).toList();
    return article(name, null).withStory(new Story(word + story, null, parts));
  }

  private EnrichedArticle article(String name, String family) {
    String id = word + name;
    String of = word + family;
    EnrichedArticle plain = TestArticles.plain(id, "News", word + " was written.");
    EnrichedArticle article =
        TestArticles.of(
            plain
                .article()
                .withSource(name + ".example")
                .withFirstSeenAt(TestArticles.FIRST_SEEN.plusSeconds(made++)));
    if (family == null) {
      return article;
    }
    return article
        .withStory(new Story(word + "story", null, List.of()))
        .withFamily(
            of.equals(id)
                ? new Family(id, name, null, null, null)
                : new Family(of, name, of, FamilyKind.COPY, 1.0));
  }
}
