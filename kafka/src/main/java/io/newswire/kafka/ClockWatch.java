package io.newswire.kafka;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the process when its wall clock is set back.
 *
 * <p>Kafka's clients, Kafka Streams and the broker measure time-outs, heartbeats and pauses by that
 * clock. Set back by an hour, they connect to no broker again, commit nothing, and wake nobody for
 * an hour, and there is no way to tell them. A process that is started again has no such memory,
 * and what it had begun is done again, as after {@code kill -9}. A clock that is set forward ends
 * waits too early, which all of them survive.
 */
public final class ClockWatch implements AutoCloseable {
  /**
   * A smaller step is waited for: that is shorter than an outage of a process that nobody starts
   * again.
   */
  static final Duration TOLERATED = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration AT_ONCE = Duration.ofMillis(100);
  private static final int SET_BACK = 1;

  private final LongSupplier wallMillis;
  private final LongSupplier nanos;
  private final CountDownLatch stop = new CountDownLatch(1);
  private long lead;

  ClockWatch(LongSupplier wallMillis, LongSupplier nanos) {
    this.wallMillis = wallMillis;
    this.nanos = nanos;
    this.lead = lead();
  }

  /** Watches the clock of this process in a thread of its own, until it is closed. */
  public static ClockWatch start() {
    ClockWatch watch = new ClockWatch(System::currentTimeMillis, System::nanoTime);
    Thread thread = new Thread(() -> watch.run(ClockWatch::end), "clock-watch");
    thread.setDaemon(true);
    thread.start();
    return watch;
  }

  private void run(Consumer<Duration> end) {
    try {
      while (!stop.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        setBack().ifPresent(end);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Without an orderly stop: that would wait for Kafka's clients, which wait for the clock. */
  private static void end(Duration step) {
    LOG.error(
        "The clock of this machine was set back by {} s, and Kafka's clients would wait until it"
            + " shows the old time again: this process ends, and has to be started again",
        step.toSeconds());
    Runtime.getRuntime().halt(SET_BACK);
  }

  /** By how much the clock was set back since the last look, if that is more than tolerated. */
  Optional<Duration> setBack() {
    long now = lead();
    Duration step = Duration.ofMillis(lead - now);
    lead = now;
    return Optional.of(step).filter(it -> it.compareTo(TOLERATED) > 0);
  }

  /** The wall clock's reading less the monotonic one's, both taken at the same time. */
  private long lead() {
    while (true) {
      long before = nanos.getAsLong();
      long wall = wallMillis.getAsLong();
      // A process that is stopped in between reads two times.
      if (nanos.getAsLong() - before < AT_ONCE.toNanos()) {
        return wall - TimeUnit.NANOSECONDS.toMillis(before);
      }
    }
  }

  @Override
  public void close() {
    stop.countDown();
  }
}
