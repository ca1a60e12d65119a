package io.newswire.desk.live;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The things under embargo, however many others have come since. When there are too many, the one
 * whose embargo ends last is forgotten: a flood of embargoes without end displaces none that ends
 * soon. Not thread-safe.
 */
final class LiveEmbargoes<T extends LiveItem> {
  private final int most;
  private final Map<String, LiveEntry<T>> byId = new HashMap<>();
  private final TreeSet<LiveEntry<T>> byEnd =
      new TreeSet<>(
          Comparator.<LiveEntry<T>, Instant>comparing(LiveEntry::until)
              .thenComparing(LiveEntry::id));

  /**
   * An empty one.
   *
   * @param most how many it remembers
   */
  LiveEmbargoes(int most) {
    this.most = most;
  }

  /** Takes the newest of a thing, which is under embargo. */
  void put(LiveEntry<T> entry) {
    remove(entry.id());
    byId.put(entry.id(), entry);
    byEnd.add(entry);
    if (byEnd.size() > most) {
      remove(byEnd.last().id());
    }
  }

  void remove(String id) {
    LiveEntry<T> known = byId.remove(id);
    if (known != null) {
      byEnd.remove(known);
    }
  }

  boolean contains(String id) {
    return byId.containsKey(id);
  }

  /** Takes out those whose embargo is over by then, in the order in which it ended. */
  List<LiveEntry<T>> release(Instant now) {
    List<LiveEntry<T>> over = byEnd.stream().takeWhile(entry -> !entry.isEmbargoed(now)).toList();
    over.forEach(entry -> remove(entry.id()));
    return over;
  }
}
