package io.newswire.admin.alerts;

import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertKind;
import io.newswire.model.alert.StoryIds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An alert with its copies: the matches of the same rule that nobody was notified of, because their
 * articles print the same text, or are of the same story if the rule fires once per story.
 */
public record FoldedAlert(Alert alert, List<Alert> copies) {
  /** The alerts of a rule for a family or a story. */
  private record Group(String ruleId, String reason, String id) {}

  public FoldedAlert {
    copies = List.copyOf(copies);
  }

  /**
   * Folds copies into the first other match of their rule and family or story. A copy without such
   * a match in the list stays; so does the order.
   */
  public static List<FoldedAlert> fold(List<Alert> alerts) {
    StoryIds stories = StoryIds.of(alerts);
    Map<Group, Alert> firsts = new HashMap<>();
    for (Alert alert : alerts) {
      if (alert.kind() == AlertKind.MATCH && !alert.folded()) {
        firsts.putIfAbsent(family(alert), alert);
        firsts.putIfAbsent(story(alert, stories), alert);
      }
    }
    firsts.remove(null);
    Map<Alert, List<Alert>> copies = new IdentityHashMap<>();
    List<Alert> shown = new ArrayList<>();
    for (Alert alert : alerts) {
      Alert first = alert.kind() == AlertKind.MATCH ? firsts.get(group(alert, stories)) : null;
      if (first == null) {
        shown.add(alert);
      } else {
        copies.computeIfAbsent(first, made -> new ArrayList<>()).add(alert);
      }
    }
    return shown.stream()
        .map(alert -> new FoldedAlert(alert, copies.getOrDefault(alert, List.of())))
        .toList();
  }

  /** That of a copy; null for others. */
  private static Group group(Alert alert, StoryIds stories) {
    if (!alert.folded()) {
      return null;
    }
    return Alert.COPY.equals(alert.reason()) ? family(alert) : story(alert, stories);
  }

  /** Null for an article without a family. */
  private static Group family(Alert alert) {
    return alert.familyId() == null
        ? null
        : new Group(alert.ruleId(), Alert.COPY, alert.familyId());
  }

  /** Null for an article without a story. */
  private static Group story(Alert alert, StoryIds stories) {
    return alert.storyId() == null
        ? null
        : new Group(alert.ruleId(), Alert.SAME_STORY, stories.of(alert));
  }

  /** The sources of the copies, each once. */
  public List<String> outlets() {
    return copies.stream().map(Alert::source).filter(Objects::nonNull).distinct().toList();
  }
}
