package io.newswire.index.search;

import static io.newswire.model.PublishingStatus.USABLE;
import static io.newswire.model.PublishingStatus.WITHHELD;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.index.TestArticles;
import io.newswire.index.TestIndex;
import io.newswire.index.search.query.QuoteQuery;
import io.newswire.index.search.query.Visibility;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.testkit.Services;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Articles that are withheld or under embargo. */
class VisibilityIT {
  private final NewsSearch search = new NewsSearch(TestIndex.client());
  private final ArticlesOfOneSource news = new ArticlesOfOneSource();

  @Test
  void articlesUnderEmbargoAreFoundInTheOrderInWhichItEnds() throws IOException {
    Instant now = Instant.now();
    List<String> ids = new ArrayList<>();
    for (int days : new int[] {3, 1, -1, 2}) {
      EnrichedArticle full = TestArticles.full(Services.uniqueId());
      Article article = full.article().withEmbargoedUntil(now.plus(Duration.ofDays(10_000 + days)));
      ids.add(article.id());
      news.write(TestArticles.with(full, article.withStatus(days == 2 ? WITHHELD : USABLE)));
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
  void withheldAndEmbargoedArticlesShowOnlyWhenAskedFor() throws IOException {
    EnrichedArticle withheld = TestArticles.full(Services.uniqueId());
    EnrichedArticle embargoed = TestArticles.full(Services.uniqueId());
    news.write(
        TestArticles.with(withheld, withheld.article().withStatus(WITHHELD)),
        TestArticles.with(
            embargoed,
            embargoed.article().withEmbargoedUntil(Instant.now().plus(Duration.ofDays(1)))));

    assertThat(search.search(news.query("ferries")).total()).isZero();
    assertThat(search.quotes(QuoteQuery.of("thank").withSources(List.of(news.source()))).total())
        .isZero();
    assertThat(search.search(news.query("ferries").withVisibility(Visibility.ALL)).total())
        .isEqualTo(2);
    assertThat(search.article(embargoed.article().id(), Visibility.VISIBLE)).isEmpty();
    assertThat(search.article(embargoed.article().id(), Visibility.ALL)).isPresent();
  }
}
