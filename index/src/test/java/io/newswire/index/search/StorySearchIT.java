package io.newswire.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.index.TestArticles;
import io.newswire.index.TestIndex;
import io.newswire.index.search.query.StoryQuery;
import io.newswire.index.search.result.ArticleHit;
import io.newswire.index.search.result.Facet;
import io.newswire.index.search.result.StoryPage;
import io.newswire.index.search.result.StorySummary;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.PublicationTime;
import io.newswire.model.PublishingStatus;
import io.newswire.model.Story;
import io.newswire.testkit.Services;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An old story that grows, a new one that another became part of, and articles alone. */
class StorySearchIT {
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  private final NewsSearch search = new NewsSearch(TestIndex.client());
  private final String word = "x" + Services.uniqueId().replace("-", "");
  private final List<EnrichedArticle> all = new ArrayList<>();

  @BeforeEach
  void write() throws IOException {
    add("old1", "old1", 30, "Herald");
    add("old2", "old1", 28, "Courier");
    add("old3", "old1", 1, "Courier");
    add("new1", "new1", 5, "Herald");
    add("part1", "part1", 4, "Courier");
    add("part2", "part1", 3, "Post");
    add("new2", "new1", 2, "Herald", "part1");
    add("alone", "alone", 1, "Post");
    add("killed", "old1", 1, "Post");
    EnrichedArticle killed = all.remove(all.size() - 1);
    all.add(
        TestArticles.of(killed.article().withStatus(PublishingStatus.CANCELED).withRevision(2)));
    assertThat(TestIndex.write(all.toArray(EnrichedArticle[]::new))).isEmpty();
  }

  @Test
  void theStoriesWithMostNewArticlesAreFirstAndPartsCountToTheirStory() throws IOException {
    List<StorySummary> stories =
        search.stories(new StoryQuery(NOW.minus(Duration.ofHours(24)), 1_000)).stream()
            .filter(story -> story.id().startsWith(word))
            .toList();

    assertThat(stories).extracting(StorySummary::id).containsExactly(word + "new1", word + "old1");
    StorySummary merged = stories.get(0);
    assertThat(merged.articles()).isEqualTo(4);
    assertThat(merged.recent()).isEqualTo(4);
    assertThat(merged.merged()).containsExactly(word + "part1");
    assertThat(merged.headline()).isEqualTo("Title of new1");
    assertThat(merged.first()).isEqualTo(hoursAgo(5));
    assertThat(merged.latest()).isEqualTo(hoursAgo(2));
    assertThat(merged.sources())
        .containsExactlyInAnyOrder(
            new Facet("Herald", 2), new Facet("Courier", 1), new Facet("Post", 1));
    assertThat(merged.beganSince(hoursAgo(24))).isTrue();
    StorySummary grown = stories.get(1);
    assertThat(grown.articles()).isEqualTo(3);
    assertThat(grown.recent()).isEqualTo(1);
    assertThat(grown.headline()).isEqualTo("Title of old2");
    assertThat(grown.beganSince(hoursAgo(24))).isFalse();
  }

  @Test
  void theIdOfAPartIsAnsweredWithItsStoryAndTheTimelineHasTheArticlesOfBoth() throws IOException {
    StoryPage page = search.story(word + "part1", 100).orElseThrow();

    assertThat(page.story().id()).isEqualTo(word + "new1");
    assertThat(page.timeline())
        .extracting(ArticleHit::id)
        .containsExactly(word + "new1", word + "part1", word + "part2", word + "new2");
    assertThat(search.story(word + "new1", 2).orElseThrow().timeline()).hasSize(2);
  }

  @Test
  void aStoryWithoutVisibleArticlesIsNotThere() throws IOException {
    assertThat(search.story(word + "nothing", 10)).isEmpty();
    assertThat(search.story(word + "alone", 10)).isPresent();
  }

  private static Instant hoursAgo(int hours) {
    return NOW.minus(Duration.ofHours(hours));
  }

  private void add(String name, String story, int hoursAgo, String source, String... merged) {
    Article article =
        TestArticles.plain(word + name, "Title of " + name, "It was written.")
            .article()
            .withSource(source)
            .withPublishedAt(PublicationTime.parse(hoursAgo(hoursAgo).toString()))
            .withFirstSeenAt(hoursAgo(hoursAgo));
    List<String> parts = List.of(merged).stream().map(part -> word + part).toList();
    all.add(TestArticles.of(article).withStory(new Story(word + story, null, parts)));
  }
}
