package io.newswire.bench.torture.load;

import java.time.Duration;

/** Limits the common rate of the workers of a load, and pauses them. Thread-safe. */
final class LoadGate {
  private final long nanosAStep;
  private long next = System.nanoTime();
  private boolean closed;
  private int within;

  /**
   * @param rate steps a second of all workers
   */
  LoadGate(double rate) {
    nanosAStep = Math.round(Duration.ofSeconds(1).toNanos() / rate);
  }

  /** Waits until a step may begin; the caller then calls {@link #leave}. */
  synchronized void enter() throws InterruptedException {
    while (true) {
      long wait = next - System.nanoTime();
      if (closed) {
        wait();
      } else if (wait > 0) {
        wait(Math.max(1, wait / 1_000_000));
      } else {
        // Steps that were missed in a pause are not made up for.
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

  /** Starts a pause: returns when all steps that have begun are done. */
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
