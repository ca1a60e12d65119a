package io.newswire.enrich.stories;

import io.newswire.model.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The articles of stories by age: which is the next to leave, and which have left. */
final class StoryWindow {
  /** How much later than published the newest article may have been received. */
  private static final Duration LAG = Duration.ofHours(1);

  private final int mostArticles;
  private final NavigableSet<StoryArticle> byAge = new TreeSet<>(StoryArticle.NEWEST_FIRST);

  /** The newest time of an article that left because there were more than allowed. */
  private Instant leftUntil = Instant.MIN;

  /**
   * Makes an empty window.
   *
   * @param mostArticles of more the oldest leave
   */
  StoryWindow(int mostArticles) {
    this.mostArticles = mostArticles;
  }

  void add(StoryArticle article) {
    byAge.add(article);
  }

  void remove(StoryArticle article) {
    byAge.remove(article);
  }

  /** Takes out the oldest article if there are more than allowed. */
  Optional<StoryArticle> takeSurplus() {
    if (byAge.size() <= mostArticles) {
      return Optional.empty();
    }
    StoryArticle oldest = byAge.pollLast();
    if (oldest.datedAt().isAfter(leftUntil)) {
      leftUntil = oldest.datedAt();
    }
    return Optional.of(oldest);
  }

  /**
   * Whether the article of an alert, which is not there, is too old to be. Else it was withdrawn.
   * Publications are a little earlier than receipts.
   */
  boolean hasLeft(StoryAlert alert) {
    return !alert.articleId().isEmpty()
        && alert.datedAt() != null
        && (!alert.datedAt().isAfter(leftUntil)
            || byAge
                .first()
                .datedAt()
                .isAfter(alert.datedAt().plus(Topics.FAMILY_WINDOW).minus(LAG)));
  }
}
