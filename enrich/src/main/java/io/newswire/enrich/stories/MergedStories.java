package io.newswire.enrich.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which stories of the window became part of which. Not thread-safe. */
final class MergedStories {
  /** The merged ids that an article names. */
  private static final int MOST_NAMED = 16;

  private final Map<String, String> into = new HashMap<>();
  private final Map<String, List<String>> parts = new HashMap<>();

  /** The id that a story has now. */
  String resolve(String id) {
    return into.getOrDefault(id, id);
  }

  /**
   * Notes that a story is part of another one, with all that are part of it.
   *
   * @param from resolved, and another one than {@code to}
   * @param to resolved
   */
  void add(String from, String to) {
    List<String> ids = new ArrayList<>(parts.getOrDefault(to, List.of()));
    List<String> more = parts.getOrDefault(from, List.of());
    ids.addAll(more);
    ids.add(from);
    parts.remove(from);
    parts.put(to, ids);
    more.forEach(id -> into.put(id, to));
    into.put(from, to);
  }

  /** The ids of the stories that are part of one, the latest 16. */
  List<String> partsOf(String id) {
    List<String> ids = parts.getOrDefault(id, List.of());
    return List.copyOf(ids.subList(Math.max(0, ids.size() - MOST_NAMED), ids.size()));
  }

  /** Forgets the parts of a story that has no articles any more. */
  void forget(String id) {
    List<String> ids = parts.remove(id);
    if (ids != null) {
      ids.forEach(into::remove);
    }
  }
}
