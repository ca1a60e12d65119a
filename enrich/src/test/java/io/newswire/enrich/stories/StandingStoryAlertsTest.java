package io.newswire.enrich.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.families.GeneratedNews;
import io.newswire.model.Json;
import io.newswire.model.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which alerts stand in a window that holds three articles. */
class StandingStoryAlertsTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final StoryAlert ALERT = new StoryAlert("first", NOON, null);
  private static final Map<String, StoryAlert> NAMED = Map.of("pier/1", ALERT);

  private final StoryIndex index = new StoryIndex(3);
  private final GeneratedNews news = new GeneratedNews(5);

  @Test
  void thatOfAnArticleStandsWhichHadToMakeRoomForNewerOnes() {
    put("first", 0, "ferry", NAMED);
    put("second", 1, "ferry", NAMED);
    put("other", 2, "dam", Map.of());
    put("another", 3, "rates", Map.of());
    assertThat(index.alerts("first")).isEmpty();

    assertThat(index.standing("ferry", "third")).isEqualTo(NAMED);
  }

  @Test
  void thatOfAWithdrawnArticleDoesNotAlsoWhenOthersHadToMakeRoom() {
    put("first", 1, "ferry", NAMED);
    put("second", 2, "ferry", NAMED);
    index.withdraw("first");
    assertThat(index.standing("ferry", "third")).isEmpty();

    put("old", 0, "dam", Map.of());
    put("other", 2, "dam", Map.of());
    put("another", 3, "rates", Map.of());
    assertThat(index.alerts("old")).isEmpty();

    assertThat(index.standing("ferry", "third")).isEmpty();
  }

  @Test
  void aRevisionNamesTheAlertsThatItNamedBeforeButNotOfWithdrawnArticles() {
    put("first", 1, "ferry", NAMED);
    StoryArticle second = put("second", 2, "ferry", NAMED);
    index.assign(revision(second, 2), null);
    assertThat(index.alerts("second")).isEqualTo(NAMED);

    index.withdraw("first");
    index.assign(revision(second, 3), null);

    assertThat(index.alerts("second")).isEmpty();
  }

  @Test
  void thatOfAnUnknownArticleDoesNotWhileThereIsRoom() {
    put("second", 1, "ferry", NAMED);
    put("other", 2, "dam", Map.of());

    assertThat(index.standing("ferry", "third")).isEmpty();
  }

  @Test
  void oneThatAnEarlierReleaseWroteIsRead() throws Exception {
    String json = "{\"articleId\":\"first\",\"seenAt\":\"2026-11-22T12:00:00Z\"}";

    assertThat(Json.read(json.getBytes(), StoryAlert.class)).isEqualTo(ALERT);
  }

  private static StoryArticle revision(StoryArticle article, int revision) {
    return new StoryArticle(
        article.id(), revision, "en", article.datedAt(), article.terms(), Map.of());
  }

  private StoryArticle put(String id, int hour, String story, Map<String, StoryAlert> alerts) {
    StoryTerms terms = TermExtractor.extract(Events.article(id, "News", news.article(60)), "en");
    Instant at = NOON.plus(Duration.ofHours(hour));
    StoryArticle article = new StoryArticle(id, 1, "en", at, terms, alerts);
    index.put(article, new Story(story, null, List.of()));
    return article;
  }
}
