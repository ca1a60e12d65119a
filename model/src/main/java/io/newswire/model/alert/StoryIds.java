package io.newswire.model.alert;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Which stories of some alerts are one, as the alerts say which were merged. */
public final class StoryIds {
  private final Map<String, String> parents = new HashMap<>();

  private StoryIds() {}

  /** The stories of these alerts. */
  public static StoryIds of(Collection<Alert> alerts) {
    StoryIds ids = new StoryIds();
    for (Alert alert : alerts) {
      if (alert.storyId() != null) {
        alert.mergedStories().forEach(former -> ids.join(former, alert.storyId()));
      }
    }
    return ids;
  }

  private void join(String one, String other) {
    String from = root(one);
    String into = root(other);
    if (!from.equals(into)) {
      parents.put(from, into);
    }
  }

  /** The same for all alerts of a story; null for an alert without one. */
  public String of(Alert alert) {
    return alert.storyId() == null ? null : root(alert.storyId());
  }

  private String root(String id) {
    String root = id;
    while (parents.containsKey(root)) {
      root = parents.get(root);
    }
    return root;
  }
}
