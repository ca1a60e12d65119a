package io.newswire.deliver.send;

import io.newswire.model.alert.Alert;
import io.newswire.model.alert.StoryIds;
import io.newswire.model.text.CountText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An alert of a digest with the headings above it.
 *
 * @param rule the name of its rule; empty where that of the one before is the same
 * @param story that further articles are of its story; empty where the one before says it, and
 *     where there are none
 */
record DigestEntry(Alert alert, Optional<String> rule, Optional<String> story) {

  /** The entries of alerts, of which those of one rule and story stand together. */
  static List<DigestEntry> of(List<Alert> alerts) {
    StoryIds stories = StoryIds.of(alerts);
    List<DigestEntry> entries = new ArrayList<>();
    Alert before = null;
    for (int i = 0; i < alerts.size(); i++) {
      Alert alert = alerts.get(i);
      boolean sameRule = before != null && Objects.equals(alert.ruleName(), before.ruleName());
      boolean sameStory = sameRule && isSameStory(alert, before, stories);
      int articles = sameStory ? 1 : articles(alerts.subList(i, alerts.size()), stories);
      entries.add(
          new DigestEntry(
              alert,
              sameRule ? Optional.empty() : Optional.of(AlertText.line(alert.ruleName())),
              articles == 1
                  ? Optional.empty()
                  : Optional.of(CountText.of(articles, "article") + " on one story:")));
      before = alert;
    }
    return entries;
  }

  /** How many alerts of the first one's rule and story there are before another one. */
  private static int articles(List<Alert> alerts, StoryIds stories) {
    Alert first = alerts.get(0);
    return (int)
        alerts.stream()
            .takeWhile(
                it ->
                    it == first
                        || Objects.equals(it.ruleName(), first.ruleName())
                            && isSameStory(it, first, stories))
            .count();
  }

  private static boolean isSameStory(Alert one, Alert other, StoryIds stories) {
    String story = stories.of(one);
    return story != null && story.equals(stories.of(other));
  }
}
