package io.newswire.ingest.file;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How far a file is dealt with, where the answers for its documents come in any order: up to the
 * first that is still open. Thread-safe.
 */
public final class Watermark {
  private final Deque<Step> open = new ArrayDeque<>();
  private long position;

  /** Nothing is dealt with before this position. */
  public Watermark(long from) {
    position = from;
  }

  /** A document that is under way; called in the order of the file. */
  public final class Step {
    private final long end;
    private boolean done;

    private Step(long end) {
      this.end = end;
    }

    /** It needs no more care: it is acknowledged, or refused for good. */
    public void done() {
      synchronized (Watermark.this) {
        done = true;
      }
    }
  }

  /** The next document is under way; it ends there. */
  public synchronized Step begin(long end) {
    Step step = new Step(end);
    open.add(step);
    return step;
  }

  /** Up to where all is dealt with, in bytes. */
  public synchronized long position() {
    while (!open.isEmpty() && open.peek().done) {
      position = open.poll().end;
    }
    return position;
  }
}
