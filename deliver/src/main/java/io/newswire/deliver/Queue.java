package io.newswire.deliver;

import io.newswire.model.Delivery;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What is to be told as soon as possible: the store {@code outbox}, and in memory a line for each
 * destination with the keys in it. Not thread-safe.
 */
final class Queue {
  private final KeyValueStore<String, Pending> store;
  private final Duration longestRest;
  private final Map<String, Line> lines = new HashMap<>();
  private long last;

  /**
   * Takes up what waits in the store.
   *
   * @param longestRest between two attempts
   */
  Queue(KeyValueStore<String, Pending> store, Duration longestRest) {
    this.store = store;
    this.longestRest = longestRest;
    try (KeyValueIterator<String, Pending> all = store.all()) {
      while (all.hasNext()) {
        KeyValue<String, Pending> next = all.next();
        last = Long.parseLong(next.key, 16);
        Line line = enqueue(next.key, next.value.delivery());
        if (next.value.failingSince() != null) {
          line.failedBefore(next.value.failingSince());
        }
      }
    }
  }

  /** Keeps it until it is done with. */
  void add(Pending pending) {
    String key = "%016x".formatted(++last);
    store.put(key, pending);
    enqueue(key, pending.delivery());
  }

  private Line enqueue(String key, Delivery delivery) {
    Line line = lines.computeIfAbsent(delivery.destination(), it -> new Line(longestRest));
    line.add(lane(delivery), key);
    return line;
  }

  /** Each rule is in order; so are digests, and what follows on them, among themselves. */
  private static String lane(Delivery delivery) {
    return delivery.dueAt() == null ? "rule " + delivery.alerts().get(0).ruleId() : "digests";
  }

  /** What is next in a lane that is not empty. */
  Pending head(Lane lane) {
    return store.get(lane.head());
  }

  /** The next of a lane, at most so many, in order. */
  List<Pending> next(Lane lane, int most) {
    return lane.heads(most).stream().map(store::get).toList();
  }

  /** The next of a lane is done with. */
  void remove(Lane lane) {
    store.delete(lane.head());
    lane.advance();
  }

  /** The next of a lane stays, with what is now known of it. */
  void keep(Lane lane, Pending pending) {
    store.put(lane.head(), pending);
  }

  /** All in which something waits; a copy. */
  List<Line> lines() {
    lines.values().removeIf(line -> line.prune() && line.sending() == 0);
    return List.copyOf(lines.values());
  }
}
