package io.newswire.deliver.queue;

import io.newswire.kafka.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What waits for one destination. Its rule queues take turns, and some deliveries are sent at once;
 * while the destination is unavailable, one at a time is tried.
 */
final class DestinationQueue {
  private static final int AT_ONCE = 4;
  private static final Duration SHORTEST_REST = Duration.ofMillis(500);

  private final Map<String, RuleQueue> ruleQueues = new LinkedHashMap<>();
  private final Duration longestRest;
  private final Backoff backoff;
  private Instant restsUntil = Instant.MIN;
  private Instant failingSince;
  private int sending;

  DestinationQueue(Duration longestRest) {
    this.longestRest = longestRest;
    backoff = new Backoff(SHORTEST_REST, longestRest);
  }

  void add(String ruleQueue, String key) {
    ruleQueues
        .computeIfAbsent(
            ruleQueue, name -> new RuleQueue(name, this, new Backoff(SHORTEST_REST, longestRest)))
        .add(key);
  }

  /** A rule queue whose head may be sent now; empty if there is none. */
  Optional<RuleQueue> next(Instant now) {
    boolean room = sending < (failingSince == null ? AT_ONCE : 1);
    if (!room || now.isBefore(restsUntil)) {
      return Optional.empty();
    }
    return ruleQueues.values().stream()
        .filter(ruleQueue -> !ruleQueue.busy() && !now.isBefore(ruleQueue.restsUntil()))
        .findFirst();
  }

  void started(RuleQueue ruleQueue) {
    ruleQueue.busy(true);
    sending++;
  }

  /** Others take their turn before this rule queue's next. */
  void ended(RuleQueue ruleQueue) {
    ruleQueue.busy(false);
    sending--;
    ruleQueues.remove(ruleQueue.name());
    ruleQueues.put(ruleQueue.name(), ruleQueue);
  }

  /** The destination said something, whatever it was: it is there. */
  void answered() {
    failingSince = null;
    restsUntil = Instant.MIN;
    backoff.reset();
  }

  /**
   * The destination is unavailable. Failures of what was sent at the same time change nothing.
   *
   * @param least the shortest wait that the destination asks for; null if it names none
   */
  void away(Instant now, Duration least) {
    if (failingSince == null) {
      failingSince = now;
    }
    Instant until = now.isBefore(restsUntil) ? restsUntil : now.plus(backoff.next());
    Instant asked = least == null ? until : now.plus(least);
    restsUntil = asked.isAfter(until) ? asked : until;
  }

  /** Since when nothing got through; null while it answers. */
  Instant failingSince() {
    return failingSince;
  }

  /** Takes up what was known before a restart: the earliest counts. */
  void failedBefore(Instant since) {
    if (failingSince == null || since.isBefore(failingSince)) {
      failingSince = since;
    }
  }

  /** A copy. */
  List<RuleQueue> ruleQueues() {
    return List.copyOf(ruleQueues.values());
  }

  int sending() {
    return sending;
  }

  /** Lets go of rule queues in which nothing waits; true if none is left. */
  boolean prune() {
    ruleQueues.values().removeIf(RuleQueue::isEmpty);
    return ruleQueues.isEmpty();
  }

  /** When something may be sent; empty if nothing waits, or all that waits is being sent. */
  Optional<Instant> wakesAt() {
    return ruleQueues.values().stream()
        .filter(ruleQueue -> !ruleQueue.busy())
        .map(RuleQueue::restsUntil)
        .min(Instant::compareTo)
        .map(ruleQueue -> ruleQueue.isAfter(restsUntil) ? ruleQueue : restsUntil);
  }
}
