package io.newswire.ingest;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The pause behind a piece of work that costs nearly the same however much is done in it, such as a
 * transaction: twice as long as the work took. On a machine with time to spare that is some
 * milliseconds. Where all is busy the work takes longer, and so more of what comes is done
 * together. Used by one thread.
 */
final class WorkPause {
  private static final int FACTOR = 2;

  private final long longestNanos;
  private final LongSupplier nanos;
  private long begun;
  private long until;

  /**
   * Begins without a pause.
   *
   * @param longest even behind slower work, which may have waited for a service that was down
   */
  WorkPause(Duration longest) {
    this(longest, System::nanoTime);
  }

  WorkPause(Duration longest, LongSupplier nanos) {
    this.longestNanos = longest.toNanos();
    this.nanos = nanos;
    this.until = nanos.getAsLong();
  }

  /** Work begins. */
  void begin() {
    begun = nanos.getAsLong();
  }

  /** The work has ended, and the pause begins. */
  void end() {
    long now = nanos.getAsLong();
    until = now + Math.min(FACTOR * (now - begun), longestNanos);
  }

  /** What is left of the pause; zero if it is over. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, until - nanos.getAsLong()));
  }
}
