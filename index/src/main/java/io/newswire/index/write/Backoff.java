package io.newswire.index.write;

import java.time.Duration;

/** Ever longer waits between attempts: from a tenth of a second, doubled, to five seconds. */
public final class Backoff {
  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private Duration next = FIRST;

  public Duration next() {
    Duration wait = next;
    next = next.multipliedBy(2).compareTo(LONGEST) < 0 ? next.multipliedBy(2) : LONGEST;
    return wait;
  }
}
