package io.newswire.bench.torture.load;

import java.time.Duration;

/** Holds the workers of a load to a common rate, and stops them between two steps. Thread-safe. */
final class LoadGate {
  private final long nanosAStep;
  private long next = System.nanoTime();
  private boolean closed;
  private int within;

  /** Opens it for so many steps a second. */
  LoadGate(double rate) {
    nanosAStep = Math.round(Duration.ofSeconds(1).toNanos() / rate);
  }

  /** Waits for the turn of a step; {@link #leave} must follow. */
  synchronized void enter() throws InterruptedException {
    while (true) {
      long wait = next - System.nanoTime();
      if (closed) {
        wait();
      } else if (wait > 0) {
        wait(Math.max(1, wait / 1_000_000));
      } else {
        // What was missed while nothing could be pushed is not caught up with.
        next = Math.max(next + nanosAStep, System.nanoTime() - Duration.ofSeconds(1).toNanos());
        within++;
        return;
      }
    }
  }

  synchronized void leave() {
    within--;
    notifyAll();
  }

  /** Lets no step begin, and waits until those that began are done. */
  synchronized void close() throws InterruptedException {
    closed = true;
    while (within > 0) {
      wait();
    }
  }

  synchronized void open() {
    closed = false;
    notifyAll();
  }
}
