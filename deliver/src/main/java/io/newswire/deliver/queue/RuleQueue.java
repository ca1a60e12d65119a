package io.newswire.deliver.queue;

import io.newswire.kafka.Backoff;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What waits for one destination from one rule, which is sent in order: keys of the store {@code
 * outbox}. Digests of a destination have a rule queue of their own.
 */
final class RuleQueue {
  private final String name;
  private final DestinationQueue destinationQueue;
  private final Backoff backoff;
  private final Deque<String> keys = new ArrayDeque<>();
  private Instant restsUntil = Instant.MIN;
  private boolean busy;

  RuleQueue(String name, DestinationQueue destinationQueue, Backoff backoff) {
    this.name = name;
    this.destinationQueue = destinationQueue;
    this.backoff = backoff;
  }

  String name() {
    return name;
  }

  /** Its destination's. */
  DestinationQueue destinationQueue() {
    return destinationQueue;
  }

  void add(String key) {
    keys.add(key);
  }

  /** The key of the next to be sent. */
  String head() {
    return keys.element();
  }

  /** The keys of the next, at most so many. */
  List<String> heads(int most) {
    return keys.stream().limit(most).toList();
  }

  /** The next is done with, and the one behind it may go. */
  void advance() {
    keys.remove();
    backoff.reset();
    restsUntil = Instant.MIN;
  }

  /** The next was not taken; it waits before it is sent again. */
  void rest(Instant now) {
    restsUntil = now.plus(backoff.next());
  }

  Instant restsUntil() {
    return restsUntil;
  }

  boolean isEmpty() {
    return keys.isEmpty();
  }

  /** Whether its head is being sent. */
  boolean busy() {
    return busy;
  }

  void busy(boolean now) {
    busy = now;
  }
}
