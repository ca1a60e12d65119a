package io.newswire.deliver.queue;

import java.time.Duration;

/**
 * Lets a service end without cutting off what is being sent, which would be sent again: once it is
 * closed nothing more is sent, and it knows when what was under way is done. Thread-safe.
 */
public final class InFlightSends {
  private boolean closed;
  private int sending;

  /** Whether something may be sent; if so, {@link #leave} must follow. */
  synchronized boolean enter() {
    if (!closed) {
      sending++;
    }
    return !closed;
  }

  /** Some of what was sent is done with. */
  synchronized void leave(int count) {
    sending -= count;
    notifyAll();
  }

  /** Closes it and waits until nothing is being sent any more, or the time is over. */
  public synchronized void close(Duration patience) throws InterruptedException {
    closed = true;
    long end = System.nanoTime() + patience.toNanos();
    for (long left = patience.toMillis();
        sending > 0 && left > 0;
        left = (end - System.nanoTime()) / 1_000_000) {
      wait(left);
    }
  }
}
