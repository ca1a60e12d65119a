package io.newswire.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.core.search.Hit;
import io.newswire.index.TestIndex;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.PublicationTime;
import io.newswire.model.PublishingStatus;
import io.newswire.testkit.Services;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reading all stored articles, the newest first, on a real Elasticsearch. */
class StoredArticlesIT {
  private static final int BYTES = 300_000;

  private final String run = Services.uniqueId();

  /** Later than those of all other tests. */
  private final Instant now = Instant.now().plus(Duration.ofDays(500));

  @Test
  void allUsableArticlesComeOnceTheNewestFirstInPagesThatFit() throws Exception {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      // Together they are longer than an answer may be, and one is so alone.
      String text = "ferry ".repeat(i == 7 ? 100_000 : 5_000);
      TestIndex.write(article("a" + i, i, text, PublishingStatus.USABLE, i == 3));
      if (i != 7) {
        expected.add(run + "a" + i);
      }
    }
    TestIndex.write(article("withheld", 1, "ferry", PublishingStatus.WITHHELD, false));

    NewsSearch search = new NewsSearch(TestIndex.client());
    StoredArticles articles =
        new StoredArticles(search, null, now.minus(Duration.ofDays(1)), BYTES);
    List<EnrichedArticle> read = new ArrayList<>();
    while (!articles.isAtEnd()) {
      read.addAll(articles.next());
    }

    assertThat(read).extracting(it -> it.article().id()).containsExactlyElementsOf(expected);
    assertThat(read.get(0).article().text()).hasSize(30_000);
    assertThat(articles.total()).isEqualTo(31 - 1);
    assertThat(articles.skipped()).isEqualTo(1);
    assertThat(articles.next()).isEmpty();
    remove();
  }

  private void remove() throws IOException {
    List<Hit<Void>> written =
        TestIndex.client()
            .search(
                s ->
                    s.index("news-articles")
                        .query(q -> q.prefix(p -> p.field("id").value(run)))
                        .source(source -> source.fetch(false))
                        .size(100),
                Void.class)
            .hits()
            .hits();
    for (Hit<Void> hit : written) {
      TestIndex.client().delete(d -> d.index(hit.index()).id(hit.id()));
    }
  }

  private EnrichedArticle article(
      String id, int minutes, String text, PublishingStatus status, boolean embargoed) {
    Instant published = now.minus(Duration.ofMinutes(minutes));
    return new EnrichedArticle(
        ArticleBuilder.builder()
            .id(run + id)
            .text(text)
            .title("Ferry")
            .status(status)
            .embargoedUntil(embargoed ? now : null)
            .publishedAt(PublicationTime.of(published.atOffset(ZoneOffset.UTC)))
            .firstSeenAt(Instant.now())
            .revision(1)
            .build(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Instant.now());
  }
}
