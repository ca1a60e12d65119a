package io.newswire.kafka;

import java.time.Duration;

/**
 * How soon after a commit the stream threads of a topology commit again. A commit costs as much as
 * the processing of some records, however few it is for, and a processor that asks for one has all
 * tasks of its thread commit. So a record that has waited before it was processed may wait as long
 * again: while records queue up, more of them are committed together. Each thread has its own pace.
 */
public final class CommitPace {
  private static final Duration LONGEST = Duration.ofMillis(500);

  private final Duration shortest;
  private final WakeUps wakeUps;
  private final ThreadLocal<Long> askedMillis = ThreadLocal.withInitial(() -> Long.MIN_VALUE / 2);

  /**
   * No thread has committed yet.
   *
   * @param shortest the time between two commits where records do not wait
   * @param wakeUps of the topology
   */
  public CommitPace(Duration shortest, WakeUps wakeUps) {
    this.shortest = shortest;
    this.wakeUps = wakeUps;
  }

  /**
   * The time between two commits at most: half a second, or the shortest if that is longer. It is
   * the commit interval of Kafka Streams.
   */
  public Duration longest() {
    return shortest.compareTo(LONGEST) < 0 ? LONGEST : shortest;
  }

  /** Those of the topology. */
  public WakeUps wakeUps() {
    return wakeUps;
  }

  /**
   * When a record is committed at the earliest that this thread processes now.
   *
   * @param now in milliseconds of the clock, as all times
   * @param written when the record was written; a wrong time counts as no wait, or as the longest
   */
  long next(long now, long written) {
    long wait = Math.max(shortest.toMillis(), Math.min(longest().toMillis(), now - written));
    // The clock may have been set back since.
    return Math.min(askedMillis.get(), now) + wait;
  }

  /** Whether this thread has asked for no commit since. */
  boolean isUncommitted(long millis) {
    return askedMillis.get() <= millis;
  }

  /** This thread asks for a commit. */
  void asked(long now) {
    askedMillis.set(now);
  }
}
