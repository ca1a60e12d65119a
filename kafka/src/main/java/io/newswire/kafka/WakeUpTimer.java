package io.newswire.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Wakes a processor once, at a time that may change. A schedule that ticked all the time would make
 * Kafka Streams commit all the time, with nothing to do too.
 */
public final class WakeUpTimer {
  private static final Duration SHORTEST = Duration.ofMillis(10);

  private final ProcessorContext<?, ?> context;
  private final WakeUps wakeUps;
  private final Runnable work;
  private Cancellable schedule;
  private Instant at;

  /**
   * Makes a timer that is not set.
   *
   * @param wakeUps of the topology
   * @param work what is done at the time
   */
  public WakeUpTimer(ProcessorContext<?, ?> context, WakeUps wakeUps, Runnable work) {
    this.context = context;
    this.wakeUps = wakeUps;
    this.work = work;
  }

  /** Sees to it that it rings at that time, if not before; empty for never. */
  public void set(Optional<Instant> next, Instant now) {
    if (schedule != null && next.filter(time -> !at.isAfter(time)).isPresent()) {
      return;
    }
    cancel();
    wakeUps.set(this, next);
    next.ifPresent(
        time -> {
          Duration wait = Duration.between(now, time);
          at = time;
          schedule =
              context.schedule(
                  wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait,
                  PunctuationType.WALL_CLOCK_TIME,
                  fired -> ring());
        });
  }

  private void ring() {
    cancel();
    work.run();
  }

  public void cancel() {
    if (schedule != null) {
      schedule.cancel();
      schedule = null;
      wakeUps.set(this, Optional.empty());
    }
  }
}
