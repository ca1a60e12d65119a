package io.newswire.kafka;

import java.time.Duration;

/**
 * When a thread commits what it has processed. A commit costs as much as the processing of some
 * records, however few it is for.
 *
 * <p>At a low rate each record is committed at once. At a higher one, commits follow each other
 * after an interval. Each thread has its own pace: in Kafka Streams, a processor that asks for a
 * commit has all tasks of its thread commit.
 */
public final class CommitPace {
  /** To commit each of these takes a fifth of the time of a thread, at some 10 ms a commit. */
  private static final int FEW_A_SECOND = 20;

  private static final int SECOND_MILLIS = 1_000;

  private final long intervalMillis;
  private final ThreadLocal<Commits> commits = ThreadLocal.withInitial(Commits::new);

  /** Those of one thread. */
  private static final class Commits {
    private long lastMillis = Long.MIN_VALUE / 2;
    private long count;
    private long secondMillis = Long.MIN_VALUE / 2;
    private int records;
    private int recordsBefore;

    /** Whether few records have come in this second, and in the one before. */
    private boolean few(long now, int coming) {
      if (now < secondMillis || now - secondMillis >= SECOND_MILLIS) {
        recordsBefore = now - secondMillis < 2 * SECOND_MILLIS ? records : 0;
        records = 0;
        secondMillis = now;
      }
      records += coming;
      return records <= FEW_A_SECOND && recordsBefore <= FEW_A_SECOND;
    }
  }

  /**
   * No thread has committed yet.
   *
   * @param interval between two commits of a thread at a higher rate; zero commits each record at
   *     once at any rate
   */
  public CommitPace(Duration interval) {
    intervalMillis = interval.toMillis();
  }

  /**
   * The commit interval for Kafka Streams, which commits by itself too, whatever was asked for: a
   * second, as a safety net, or the interval of this pace if that is longer.
   */
  public Duration commitInterval() {
    return Duration.ofMillis(Math.max(SECOND_MILLIS, intervalMillis));
  }

  /**
   * This thread processes a record.
   *
   * @param now in milliseconds of the clock, as all times
   * @return when to commit it; not after {@code now} for at once
   */
  public long record(long now) {
    return due(now, 1);
  }

  /** The same for a record that was made of another: only the other counts for the rate. */
  long followingRecord(long now) {
    return due(now, 0);
  }

  private long due(long now, int coming) {
    Commits mine = commits.get();
    if (mine.few(now, coming)) {
      return now;
    }
    // The clock may have been set back since.
    return Math.min(mine.lastMillis, now) + intervalMillis;
  }

  /** How often this thread has committed. */
  long count() {
    return commits.get().count;
  }

  /** This thread commits, or has asked Kafka Streams to. */
  public void commit(long now) {
    Commits mine = commits.get();
    mine.lastMillis = now;
    mine.count++;
  }
}
