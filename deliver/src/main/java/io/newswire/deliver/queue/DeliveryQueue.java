package io.newswire.deliver.queue;

import io.newswire.kafka.StoreEntries;
import io.newswire.model.alert.Delivery;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What is to be sent as soon as possible: the store {@code outbox}, and in memory a line for each
 * destination with the keys in it. Not thread-safe.
 */
public final class DeliveryQueue {
  private final KeyValueStore<String, PendingDelivery> store;
  private final Duration longestRest;
  private final Map<String, DestinationQueue> destinationQueues = new HashMap<>();
  private long last;

  /**
   * Takes up what waits in the store.
   *
   * @param longestRest between two attempts
   */
  public DeliveryQueue(KeyValueStore<String, PendingDelivery> store, Duration longestRest) {
    this.store = store;
    this.longestRest = longestRest;
    StoreEntries.forEach(store, it -> takeUp(it.key, it.value));
  }

  private void takeUp(String key, PendingDelivery pending) {
    last = Long.parseLong(key, 16);
    DestinationQueue destinationQueue = enqueue(key, pending.delivery());
    if (pending.failingSince() != null) {
      destinationQueue.failedBefore(pending.failingSince());
    }
  }

  /** Keeps it until it is done with. */
  public void add(PendingDelivery pending) {
    String key = "%016x".formatted(++last);
    store.put(key, pending);
    enqueue(key, pending.delivery());
  }

  private DestinationQueue enqueue(String key, Delivery delivery) {
    DestinationQueue destinationQueue =
        destinationQueues.computeIfAbsent(
            delivery.destination(), it -> new DestinationQueue(longestRest));
    destinationQueue.add(ruleQueue(delivery), key);
    return destinationQueue;
  }

  /** Each rule is in order; so are digests, and what follows on them, among themselves. */
  private static String ruleQueue(Delivery delivery) {
    return delivery.dueAt() == null ? "rule " + delivery.alerts().get(0).ruleId() : "digests";
  }

  /** What is next in a rule queue that is not empty. */
  PendingDelivery head(RuleQueue ruleQueue) {
    return store.get(ruleQueue.head());
  }

  /** The next of a rule queue, at most so many, in order. */
  List<PendingDelivery> next(RuleQueue ruleQueue, int most) {
    return ruleQueue.heads(most).stream().map(store::get).toList();
  }

  /** The next of a rule queue is done with. */
  void remove(RuleQueue ruleQueue) {
    store.delete(ruleQueue.head());
    ruleQueue.advance();
  }

  /** The next of a rule queue stays, with what is now known of it. */
  void keep(RuleQueue ruleQueue, PendingDelivery pending) {
    store.put(ruleQueue.head(), pending);
  }

  /** All in which something waits; a copy. */
  List<DestinationQueue> destinationQueues() {
    destinationQueues
        .values()
        .removeIf(destinationQueue -> destinationQueue.prune() && destinationQueue.sending() == 0);
    return List.copyOf(destinationQueues.values());
  }
}
