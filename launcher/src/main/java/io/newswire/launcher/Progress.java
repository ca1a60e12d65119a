package io.newswire.launcher;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Tells on standard error how far long work is: once a second in place on a terminal, every ten
 * seconds a line elsewhere, and nothing at all for work that is over before that.
 */
final class Progress {
  private static final double MB = 1_000_000;
  private static final String CLEAR_REST = "\u001B[K";

  private final PrintWriter err;
  private final String what;
  private final LongSupplier bytes;
  private final long ofBytes;
  private final boolean terminal = System.console() != null;
  private final Duration every = Duration.ofSeconds(terminal ? 1 : 10);
  private final Instant start = Instant.now();
  private Instant told = start;
  private long bytesBefore = -1;
  private boolean shown;

  /**
   * Starts the clock.
   *
   * @param what the noun and verb behind the number, such as {@code documents pushed}
   */
  Progress(PrintWriter err, String what) {
    this(err, what, () -> 0, 0);
  }

  /**
   * As above, for work on files.
   *
   * @param bytes how much of them is read; what it says now was read before
   * @param ofBytes their size; 0 if nobody knows
   */
  Progress(PrintWriter err, String what, LongSupplier bytes, long ofBytes) {
    this.err = err;
    this.what = what;
    this.bytes = bytes;
    this.ofBytes = ofBytes;
  }

  /** Says how many are done so far. */
  void at(long done) {
    if (bytesBefore < 0) {
      bytesBefore = bytes.getAsLong();
    }
    Instant now = Instant.now();
    if (Duration.between(told, now).compareTo(every) >= 0) {
      told = now;
      shown = true;
      err.print(terminal ? "\r" + line(done) + CLEAR_REST : line(done) + System.lineSeparator());
      err.flush();
    }
  }

  /** Leaves the last state as a line, where anything was shown. */
  void end(long done) {
    if (shown) {
      err.println(terminal ? "\r" + line(done) + CLEAR_REST : line(done));
      err.flush();
    }
  }

  private String line(long done) {
    double seconds = Math.max(0.001, Duration.between(start, Instant.now()).toMillis() / 1000.0);
    String line =
        String.format(
            Locale.ROOT, "%,d %s, %,.0f a second, %,.0f s", done, what, done / seconds, seconds);
    return ofBytes == 0 ? line : line + share(seconds);
  }

  private String share(double seconds) {
    long read = bytes.getAsLong();
    double aSecond = (read - bytesBefore) / seconds;
    long left = aSecond == 0 ? 0 : (long) ((ofBytes - read) / aSecond);
    return String.format(
        Locale.ROOT,
        ", %.1f of %,.1f MB, %.1f MB a second, %d:%02d left",
        read / MB,
        ofBytes / MB,
        aSecond / MB,
        left / 60,
        left % 60);
  }
}
