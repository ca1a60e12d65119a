package io.newswire.admin.feeds;

import io.newswire.model.text.CountText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The number of feeds.
 *
 * @param all the number of feeds
 * @param problems the number of feeds with each status, of those that are not well
 */
public record FeedCounts(int all, Map<String, Long> problems) {
  /** Counts feeds. */
  public static FeedCounts of(List<StoredFeed> feeds) {
    return new FeedCounts(
        feeds.size(),
        feeds.stream()
            .map(StoredFeed::condition)
            .filter(condition -> !condition.well())
            .collect(
                Collectors.groupingBy(FeedCondition::status, TreeMap::new, Collectors.counting())));
  }

  /** Such as {@code 5 feeds, 1 failing}. */
  @Override
  public String toString() {
    String bad =
        problems.entrySet().stream()
            .map(count -> ", " + count.getValue() + " " + count.getKey())
            .collect(Collectors.joining());
    return CountText.of(all, "feed") + bad;
  }
}
