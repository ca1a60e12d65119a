package io.newswire.kafka;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The waits between attempts: the first one, then doubled up to the longest. Chance shortens each
 * by up to half, so that not all who wait come back at once. Not thread-safe.
 */
public final class Backoff {
  private final Duration first;
  private final Duration longest;
  private Duration next;

  /**
   * No attempt has failed yet.
   *
   * @param first the wait after the first failure; the longest, where that is shorter
   */
  public Backoff(Duration first, Duration longest) {
    this.first = first.compareTo(longest) < 0 ? first : longest;
    this.longest = longest;
    reset();
  }

  /** How long to wait after one more failure. */
  public Duration next() {
    long millis = next.toMillis();
    Duration doubled = next.multipliedBy(2);
    next = doubled.compareTo(longest) < 0 ? doubled : longest;
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(millis / 2, millis + 1));
  }

  /** An attempt has succeeded: the next wait is the first again. */
  public void reset() {
    next = first;
  }
}
