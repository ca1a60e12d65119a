package io.newswire.kafka;

import java.time.Duration;

/**
 * How soon after one request for a commit the stream threads of a topology make the next. A commit
 * costs as much as the processing of some records, however few it is for, and a processor that asks
 * for one has all tasks of its thread commit. So a record that has waited before it was processed
 * may wait as long again: while records queue up, more of them are committed together. Each thread
 * has its own pace.
 */
public final class CommitPace {
  /**
   * An open transaction holds back all records behind it, those of other threads and urgent ones
   * too.
   */
  private static final Duration LONGEST = Duration.ofMillis(200);

  private static final int FACTOR = 5;

  private final long shortestMillis;
  private final long longestMillis;
  private final ThreadLocal<Asked> asked = ThreadLocal.withInitial(Asked::new);

  /** The requests of one thread. */
  private static final class Asked {
    private long millis = Long.MIN_VALUE / 2;
    private long count;
  }

  /**
   * No thread has asked yet.
   *
   * @param shortest the time between two requests where records do not wait; longer than 200 ms, it
   *     is always the time between two
   */
  public CommitPace(Duration shortest) {
    shortestMillis = shortest.toMillis();
    longestMillis = Math.max(shortestMillis, LONGEST.toMillis());
  }

  /**
   * The commit interval for Kafka Streams, which commits by itself too, whatever was asked for: so
   * much longer that it is a safety net.
   */
  public Duration commitInterval() {
    return Duration.ofMillis(FACTOR * longestMillis);
  }

  /**
   * When this thread may ask for the commit of a record that it processes now.
   *
   * @param now in milliseconds of the clock, as all times
   * @param written when the record was written; a time of another clock counts as no wait or as one
   *     that is too long, up to the longest
   */
  long next(long now, long written) {
    long wait = Math.max(shortestMillis, Math.min(longestMillis, now - written));
    // The clock may have been set back since.
    return Math.min(asked.get().millis, now) + wait;
  }

  /** How often this thread has asked. */
  long count() {
    return asked.get().count;
  }

  /** This thread asks. */
  void ask(long now) {
    asked.get().millis = now;
    asked.get().count++;
  }
}
