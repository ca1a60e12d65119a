package io.newswire.admin.feeds;

import io.newswire.model.text.CountText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many feeds there are, and how many of them are not well.
 *
 * @param all how many there are
 * @param problems how many have which status, of those that are not well
 */
public record FeedCounts(int all, Map<String, Long> problems) {
  public static FeedCounts of(List<StoredFeed> feeds) {
    return new FeedCounts(
        feeds.size(),
        feeds.stream()
            .map(StoredFeed::condition)
            .filter(condition -> !condition.well())
            .collect(
                Collectors.groupingBy(FeedCondition::status, TreeMap::new, Collectors.counting())));
  }

  /** For people. */
  @Override
  public String toString() {
    String bad =
        problems.entrySet().stream()
            .map(count -> ", " + count.getValue() + " " + count.getKey())
            .collect(Collectors.joining());
    return CountText.of(all, "feed") + bad;
  }
}
