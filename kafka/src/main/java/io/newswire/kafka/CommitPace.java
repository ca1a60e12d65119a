package io.newswire.kafka;

import java.time.Duration;

/**
 * How soon after one request for a commit the stream threads of a topology make the next. A commit
 * costs as much as the processing of some records, however few it is for, and a processor that asks
 * for one has all tasks of its thread commit.
 *
 * <p>At a low rate each record is committed at once. At a higher one, records wait for their commit
 * as long as they have waited before they were processed, within limits, so that more of them share
 * one while they queue up. Each thread has its own pace.
 */
public final class CommitPace {
  /**
   * An open transaction holds back all records behind it, those of other threads and urgent ones
   * too.
   */
  private static final Duration LONGEST = Duration.ofMillis(100);

  /** To commit each of these takes a fifth of the time of a thread, at some 10 ms a commit. */
  private static final int FEW_A_SECOND = 20;

  private static final int SECOND_MILLIS = 1_000;

  private final long shortestMillis;
  private final long longestMillis;
  private final ThreadLocal<Requests> requests = ThreadLocal.withInitial(Requests::new);

  /** Those of one thread. */
  private static final class Requests {
    private long lastMillis = Long.MIN_VALUE / 2;
    private long count;
    private long secondMillis = Long.MIN_VALUE / 2;
    private int records;
    private int recordsBefore;

    /** Whether few records came in this second, and in the one before; a record comes now. */
    private boolean few(long now) {
      if (now < secondMillis || now - secondMillis >= SECOND_MILLIS) {
        recordsBefore = now - secondMillis < 2 * SECOND_MILLIS ? records : 0;
        records = 0;
        secondMillis = now;
      }
      records++;
      return records <= FEW_A_SECOND && recordsBefore <= FEW_A_SECOND;
    }
  }

  /**
   * No thread has asked yet.
   *
   * @param shortest the time between two requests at a higher rate, where records do not wait;
   *     longer than 100 ms, it is always the time between two
   */
  public CommitPace(Duration shortest) {
    shortestMillis = shortest.toMillis();
    longestMillis = Math.max(shortestMillis, LONGEST.toMillis());
  }

  /**
   * The commit interval for Kafka Streams, which commits by itself too, whatever was asked for: a
   * second, as a safety net, or the time between two requests if that is longer.
   */
  public Duration commitInterval() {
    return Duration.ofMillis(Math.max(SECOND_MILLIS, longestMillis));
  }

  /**
   * This thread processes a record.
   *
   * @param now in milliseconds of the clock, as all times
   * @param written when the record was written; a time of another clock counts as no wait or as one
   *     that is too long, up to the longest
   * @return when to ask for its commit; not after {@code now} for at once
   */
  long record(long now, long written) {
    Requests mine = requests.get();
    if (mine.few(now)) {
      return now;
    }
    long wait = Math.max(shortestMillis, Math.min(longestMillis, now - written));
    // The clock may have been set back since.
    return Math.min(mine.lastMillis, now) + wait;
  }

  /** How often this thread has asked. */
  long count() {
    return requests.get().count;
  }

  /** This thread asks. */
  void ask(long now) {
    Requests mine = requests.get();
    mine.lastMillis = now;
    mine.count++;
  }
}
