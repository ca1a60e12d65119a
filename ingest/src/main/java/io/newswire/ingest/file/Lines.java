package io.newswire.ingest.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The lines of a stream as bytes. However long one is, no more is held of it than allowed. For one
 * thread.
 */
public final class Lines {
  private static final int BUFFER = 1 << 16;

  private final InputStream input;
  private final int longest;
  private final Room room;
  private final byte[] buffer = new byte[BUFFER];
  private int next;
  private int filled;
  private long number;
  private long position;

  /**
   * One line.
   *
   * @param number from 1, blank lines counted
   * @param content without the line's end; null if it is longer than allowed, or than there is room
   * @param end where the next line begins, in bytes from the start
   */
  public record Line(long number, byte[] content, long end) {}

  /** Is asked for memory before more of a line is held than of most. */
  @FunctionalInterface
  public interface Room {
    /** Whether there is room for the longest line; where not, its content is not kept. */
    boolean make();
  }

  /**
   * Reads lines; the stream stays its owner's, who closes it.
   *
   * @param longest in bytes
   */
  public Lines(InputStream input, int longest) {
    this(input, longest, () -> true);
  }

  /** As above, and asks for room for each line of more than 64 KB. */
  public Lines(InputStream input, int longest, Room room) {
    this.input = input;
    this.longest = longest;
    this.room = room;
  }

  /** The next line that is not blank; empty at the end. */
  public Optional<Line> next() throws IOException {
    while (fill()) {
      Line line = read();
      if (line.content() == null || !isBlank(line.content())) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  private boolean fill() throws IOException {
    if (next == filled) {
      next = 0;
      filled = Math.max(0, input.read(buffer));
    }
    return next < filled;
  }

  private Line read() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean ended = false;
    boolean tooLong = false;
    boolean roomy = false;
    while (!ended && fill()) {
      int end = next;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      int size = line.size() + end - next;
      tooLong |= size > longest;
      if (!tooLong && !roomy && size > BUFFER) {
        roomy = room.make();
        tooLong = !roomy;
      }
      if (!tooLong) {
        line.write(buffer, next, end - next);
      }
      ended = end < filled;
      position += end - next + (ended ? 1 : 0);
      next = ended ? end + 1 : end;
    }
    number++;
    return new Line(number, tooLong ? null : line.toByteArray(), position);
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b < 0 || b > ' ') {
        return false;
      }
    }
    return true;
  }
}
