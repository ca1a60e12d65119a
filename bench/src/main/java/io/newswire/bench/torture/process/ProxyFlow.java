package io.newswire.bench.torture.process;

import java.time.Duration;

/** Decides when a proxy forwards the data that it read. Thread-safe. */
final class ProxyFlow {
  private boolean held;
  private Duration delay = Duration.ZERO;

  synchronized void hold() {
    held = true;
  }

  synchronized void delay(Duration each) {
    delay = each;
  }

  synchronized void recover() {
    held = false;
    delay = Duration.ZERO;
    notifyAll();
  }

  /** Waits until data that were just read may be forwarded. */
  synchronized void pass() throws InterruptedException {
    long until = System.nanoTime() + delay.toNanos();
    while (held || !delay.isZero() && System.nanoTime() < until) {
      wait(held ? 0 : Math.max(1, (until - System.nanoTime()) / 1_000_000));
    }
  }
}
