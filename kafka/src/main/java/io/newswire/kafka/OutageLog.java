package io.newswire.kafka;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;

/**
 * The log of what may be away for long, such as Kafka or Elasticsearch. An outage is one state,
 * whatever its attempts to go on say one after the other: one line when it begins, one now and then
 * while another reason lasts, and one when it has ended. Thread-safe.
 */
public final class OutageLog {
  private static final Duration BETWEEN_LINES = Duration.ofMinutes(10);

  private final Logger log;
  private final Duration settled;
  private final LongSupplier nanoTime;
  private boolean away;
  private String last;
  private long beganNanos;
  private long loggedNanos;
  private Long workingSinceNanos;

  /**
   * Nothing is away.
   *
   * @param settled an outage has ended when all has worked for so long; what fails sooner belongs
   *     to it
   */
  public OutageLog(Logger log, Duration settled) {
    this(log, settled, System::nanoTime);
  }

  OutageLog(Logger log, Duration settled, LongSupplier nanoTime) {
    this.log = log;
    this.settled = settled;
    this.nanoTime = nanoTime;
  }

  /**
   * It does not work.
   *
   * @param problem one sentence for people
   * @return whether that was logged
   */
  public synchronized boolean failing(String problem) {
    long now = nanoTime.getAsLong();
    workingSinceNanos = null;
    boolean lasts = away && now - loggedNanos < BETWEEN_LINES.toNanos();
    if (lasts || away && problem.equals(last)) {
      return false;
    }
    beganNanos = away ? beganNanos : now;
    away = true;
    last = problem;
    loggedNanos = now;
    log.warn("{}", problem);
    return true;
  }

  /** It works; to be called again and again while it does. */
  public synchronized void working() {
    if (!away) {
      return;
    }
    long now = nanoTime.getAsLong();
    workingSinceNanos = workingSinceNanos == null ? now : workingSinceNanos;
    if (now - workingSinceNanos >= settled.toNanos()) {
      away = false;
      log.warn(
          "Works again after {} s", Duration.ofNanos(workingSinceNanos - beganNanos).toSeconds());
      workingSinceNanos = null;
    }
  }
}
