package io.newswire.kafka;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What keeps a service from working now, part by part. Thread-safe.
 *
 * <p>All problems from the first until all parts work again are one outage. It is logged when it
 * begins, every ten minutes while the reason changes, and when it has ended.
 */
public final class Health {
  private static final Duration SETTLED = Duration.ofSeconds(10);
  private static final Duration BETWEEN_LINES = Duration.ofMinutes(10);

  private final Logger log;
  private final Duration settled;
  private final LongSupplier nanoTime;
  private final Map<String, String> problems = new LinkedHashMap<>();
  private String logged;
  private long beganNanos;
  private long loggedNanos;
  private Long workingSinceNanos;
  private boolean stopped;

  /** All parts work. An outage has ended when all parts have worked for ten seconds. */
  public Health(Class<?> service) {
    this(service, SETTLED);
  }

  /** As above, with another time after which an outage has ended. */
  Health(Class<?> service, Duration settled) {
    this(LoggerFactory.getLogger(service), settled, System::nanoTime);
  }

  Health(Logger log, Duration settled, LongSupplier nanoTime) {
    this.log = log;
    this.settled = settled;
    this.nanoTime = nanoTime;
  }

  /**
   * Reports how a part of the service is; to be called again and again.
   *
   * @param problem why the part cannot work at present, as one sentence; empty if it works
   * @return whether the problem was logged
   */
  public synchronized boolean report(String part, Optional<String> problem) {
    if (stopped) {
      return false;
    }
    problem.ifPresentOrElse(now -> problems.put(part, now), () -> problems.remove(part));
    if (problem.isPresent()) {
      return failing(problem.get());
    }
    if (problems.isEmpty() && logged != null) {
      working();
    }
    return false;
  }

  private boolean failing(String problem) {
    long now = nanoTime.getAsLong();
    workingSinceNanos = null;
    boolean recent = now - loggedNanos < BETWEEN_LINES.toNanos();
    if (logged != null && (recent || problem.equals(logged))) {
      return false;
    }
    beganNanos = logged == null ? now : beganNanos;
    logged = problem;
    loggedNanos = now;
    log.warn("{}", problem);
    return true;
  }

  private void working() {
    long now = nanoTime.getAsLong();
    workingSinceNanos = workingSinceNanos == null ? now : workingSinceNanos;
    if (now - workingSinceNanos >= settled.toNanos()) {
      logged = null;
      log.warn(
          "Works again after {} s", Duration.ofNanos(workingSinceNanos - beganNanos).toSeconds());
      workingSinceNanos = null;
    }
  }

  /** The oldest problem that lasts; empty if all parts work. */
  public synchronized Optional<String> problem() {
    return problems.values().stream().findFirst();
  }

  /** The service is being stopped: nothing is a problem any more. */
  public synchronized void stop() {
    stopped = true;
    problems.clear();
  }
}
