package io.newswire.launcher.cli;

import io.newswire.model.text.CountText;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Prints on standard error how far long work is: once a second in place on a terminal, every ten
 * seconds as a line elsewhere. Work that is done before that prints nothing.
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
  private Instant printedAt = start;
  private long done;
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
   * @param bytes the number of bytes read so far; those of the first call were read before
   * @param ofBytes the size of the files; 0 if it is not known
   */
  public Progress(PrintWriter err, String noun, String verb, LongSupplier bytes, long ofBytes) {
    this.err = err;
    this.noun = noun;
    this.verb = verb;
    this.bytes = bytes;
    this.ofBytes = ofBytes;
  }

  /** Sets how many are done so far. */
  public void at(long count) {
    done = count;
    if (bytesBefore < 0) {
      bytesBefore = bytes.getAsLong();
    }
    Instant now = Instant.now();
    if (Duration.between(printedAt, now).compareTo(every) >= 0) {
      printedAt = now;
      shown = true;
      print(line(), "");
    }
  }

  /** Prints the last state as a line, if anything was printed. */
  public void end() {
    if (shown) {
      print(line(), System.lineSeparator());
    }
  }

  /** On a terminal writes to System.err, because {@code err} escapes control sequences. */
  private void print(String line, String end) {
    if (terminal) {
      System.err.print("\r" + line + CLEAR_REST + end);
      System.err.flush();
    } else {
      err.println(line);
    }
  }

  private String line() {
    double seconds = Math.max(0.001, Duration.between(start, Instant.now()).toMillis() / 1000.0);
    String line = CountText.of(done, noun) + " " + verb + rate(done / seconds) + seconds(seconds);
    return ofBytes < MB ? line : line + share(seconds);
  }

  /** Empty for less than one a second. */
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
