package io.newswire.launcher.cli;

import io.newswire.model.text.CountText;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Tells on standard error how far long work is: once a second in place on a terminal, every ten
 * seconds a line elsewhere, and nothing at all for work that is over before that.
 */
public final class Progress {
  private static final double MB = 1_000_000;
  private static final String CLEAR_REST = "\u001B[K";

  private final PrintWriter err;
  private final String noun;
  private final String verb;
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
   * @param noun what is counted, such as {@code document}
   * @param verb what is done to it, such as {@code pushed}
   */
  public Progress(PrintWriter err, String noun, String verb) {
    this(err, noun, verb, () -> 0, 0);
  }

  /**
   * As above, for work on files.
   *
   * @param bytes how much of them is read; what it says now was read before
   * @param ofBytes their size; 0 if nobody knows
   */
  public Progress(PrintWriter err, String noun, String verb, LongSupplier bytes, long ofBytes) {
    this.err = err;
    this.noun = noun;
    this.verb = verb;
    this.bytes = bytes;
    this.ofBytes = ofBytes;
  }

  /** Says how many are done so far. */
  public void at(long done) {
    if (bytesBefore < 0) {
      bytesBefore = bytes.getAsLong();
    }
    Instant now = Instant.now();
    if (Duration.between(told, now).compareTo(every) >= 0) {
      told = now;
      shown = true;
      print(line(done), "");
    }
  }

  /** Leaves the last state as a line, where anything was shown. */
  public void end(long done) {
    if (shown) {
      print(line(done), System.lineSeparator());
    }
  }

  /** In place on a terminal, past the writer that lets no such sequence through. */
  private void print(String line, String end) {
    if (terminal) {
      System.err.print("\r" + line + CLEAR_REST + end);
      System.err.flush();
    } else {
      err.println(line);
    }
  }

  private String line(long done) {
    double seconds = Math.max(0.001, Duration.between(start, Instant.now()).toMillis() / 1000.0);
    String line = CountText.of(done, noun) + " " + verb + rate(done / seconds) + seconds(seconds);
    return ofBytes < MB ? line : line + share(seconds);
  }

  /** Nothing for less than one a second, of which nobody learns anything. */
  private static String rate(double aSecond) {
    return aSecond < 1 ? "" : String.format(Locale.ROOT, ", %,.0f a second", aSecond);
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, ", %,.0f s", seconds);
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
