package io.newswire.deliver.queue;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ever longer waits: half a second, doubled up to the longest, each shortened by chance by up to
 * half, so that not all who wait come back at once.
 */
final class Backoff {
  private static final Duration FIRST = Duration.ofMillis(500);

  private final Duration longest;
  private Duration next;

  Backoff(Duration longest) {
    this.longest = longest;
    reset();
  }

  Duration next() {
    long millis = next.toMillis();
    next = shorter(next.multipliedBy(2), longest);
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(millis / 2, millis + 1));
  }

  void reset() {
    next = shorter(FIRST, longest);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
