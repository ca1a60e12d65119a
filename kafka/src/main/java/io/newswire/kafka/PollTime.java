package io.newswire.kafka;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a stream thread polls. It commits and runs due work between polls, so it polls for
 * {@code poll.ms} at most; with a short one an idle thread would wake up a hundred times a second.
 * So it polls longer while it has nothing to commit and nothing is due.
 */
final class PollTime {
  /** By then all that came is committed. */
  static final Duration IDLE_AFTER = Duration.ofSeconds(1);

  /** For so long a stop, or the start of another thread, may wait. */
  static final Duration IDLE_POLL = Duration.ofSeconds(1);

  private final WakeUps wakeUps;
  private Instant busyAt;
  private Instant due = Instant.MAX;

  PollTime(WakeUps wakeUps, Instant now) {
    this.wakeUps = wakeUps;
    this.busyAt = now;
  }

  /** Something came, which will be committed. */
  void busy(Instant now) {
    busyAt = now;
  }

  /** How long to poll, where Kafka Streams would poll for so long. */
  Duration of(Duration asked, Instant now) {
    Instant next = wakeUps.next().orElse(Instant.MAX);
    // Due work sets or clears its next time, which may be over before it was seen here.
    if (!next.equals(due) || !next.isAfter(now)) {
      busy(now);
    }
    due = next;
    boolean idle = Duration.between(busyAt, now).compareTo(IDLE_AFTER) > 0;
    if (!idle || asked.isZero() || asked.compareTo(IDLE_POLL) >= 0) {
      return asked;
    }
    return next.isBefore(now.plus(IDLE_POLL)) ? Duration.between(now, next) : IDLE_POLL;
  }
}
