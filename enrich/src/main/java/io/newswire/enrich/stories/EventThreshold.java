package io.newswire.enrich.stories;

import java.util.HashMap;
import java.util.Map;

/**
 * From which similarity on an article tells of the event of another one in its language. The more
 * articles there are of about the same time, the more alike some of them are by chance: the highest
 * of n chances grows with the logarithm of n. Not thread-safe.
 */
final class EventThreshold {
  private static final double FEWEST = 0.07;
  private static final double BY_CHANCE = 0.02;

  /** No rule for more is known; the weights of words tell more, too, the more articles passed. */
  private static final double MOST = 0.2;

  /** How much more alike they must be while few articles tell which words are common. */
  private static final double FEW_PASSED = 0.07;

  /** Farther away nothing remains of a similarity. */
  private static final int DAYS = 6;

  private static final long SECONDS_OF_DAY = 86_400;

  private final DocumentFrequencies frequencies;
  private final Map<Day, Integer> articles = new HashMap<>();

  private record Day(String language, long day) {
    static Day of(StoryArticle article) {
      return new Day(
          article.language(), Math.floorDiv(article.datedAt().getEpochSecond(), SECONDS_OF_DAY));
    }

    Day after(int days) {
      return new Day(language, day + days);
    }
  }

  EventThreshold(DocumentFrequencies frequencies) {
    this.frequencies = frequencies;
  }

  /** Counts an article of the window. */
  void add(StoryArticle article) {
    articles.merge(Day.of(article), 1, Integer::sum);
  }

  /** Counts an article no more, which was added. */
  void remove(StoryArticle article) {
    articles.computeIfPresent(Day.of(article), (day, count) -> count == 1 ? null : count - 1);
  }

  /** The similarity that an article needs. */
  double of(StoryArticle article) {
    double unknown = FEW_PASSED / Math.sqrt(1 + frequencies.articles());
    return unknown + Math.min(MOST, FEWEST + BY_CHANCE * Math.log(1 + near(article)));
  }

  /** The articles of about the same time: those of other days count as similarities to them do. */
  private double near(StoryArticle article) {
    Day day = Day.of(article);
    double near = 0;
    for (int days = -DAYS; days <= DAYS; days++) {
      near += TimeDecay.after(days) * articles.getOrDefault(day.after(days), 0);
    }
    return near;
  }
}
