package io.newswire.desk.wire;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The articles under embargo, however many others have come since. When there are too many, the one
 * whose embargo ends last is forgotten: a flood of embargoes without end displaces none that ends
 * soon. Not thread-safe.
 */
final class WireEmbargoes {
  private final int most;
  private final Map<String, WireEntry> byId = new HashMap<>();
  private final TreeSet<WireEntry> byEnd =
      new TreeSet<>(Comparator.comparing(WireEntry::until).thenComparing(WireEntry::id));

  /**
   * An empty one.
   *
   * @param most how many it remembers
   */
  WireEmbargoes(int most) {
    this.most = most;
  }

  /** Takes the newest of an article, which is under embargo. */
  void put(WireEntry entry) {
    remove(entry.id());
    byId.put(entry.id(), entry);
    byEnd.add(entry);
    if (byEnd.size() > most) {
      remove(byEnd.last().id());
    }
  }

  void remove(String id) {
    WireEntry known = byId.remove(id);
    if (known != null) {
      byEnd.remove(known);
    }
  }

  boolean contains(String id) {
    return byId.containsKey(id);
  }

  /** Takes out those whose embargo is over by then, in the order in which it ended. */
  List<WireEntry> release(Instant now) {
    List<WireEntry> over = byEnd.stream().takeWhile(entry -> !entry.isEmbargoed(now)).toList();
    over.forEach(entry -> remove(entry.id()));
    return over;
  }
}
