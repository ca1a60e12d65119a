package io.newswire.launcher;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Tells on standard error how far long work is: once a second in place on a terminal, every ten
 * seconds a line elsewhere, and nothing at all for work that is over before that.
 */
final class Progress {
  private final PrintWriter err;
  private final String what;
  private final boolean terminal = System.console() != null;
  private final Duration every = Duration.ofSeconds(terminal ? 1 : 10);
  private final Instant start = Instant.now();
  private Instant told = start;
  private boolean shown;

  /**
   * Starts the clock.
   *
   * @param what the noun and verb behind the number, such as {@code documents pushed}
   */
  Progress(PrintWriter err, String what) {
    this.err = err;
    this.what = what;
  }

  /** Says how many are done so far. */
  void at(long done) {
    Instant now = Instant.now();
    if (Duration.between(told, now).compareTo(every) >= 0) {
      told = now;
      shown = true;
      err.print((terminal ? "\r" : "") + line(done) + (terminal ? "" : System.lineSeparator()));
      err.flush();
    }
  }

  /** Leaves the last state as a line, where anything was shown. */
  void end(long done) {
    if (shown) {
      err.println((terminal ? "\r" : "") + line(done));
      err.flush();
    }
  }

  private String line(long done) {
    double seconds = Math.max(0.001, Duration.between(start, Instant.now()).toMillis() / 1000.0);
    return String.format(
        Locale.ROOT, "%,d %s, %,.0f a second, %,.0f s", done, what, done / seconds, seconds);
  }
}
