package io.newswire.kafka;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** What is wrong with a service now, if anything; an outage is logged once. Thread-safe. */
public final class Health {
  private static final Duration SETTLED = Duration.ofSeconds(10);

  private final OutageLog outage;
  private final Map<Object, String> problems = new LinkedHashMap<>();

  /** Logs in the service's name. */
  public Health(Class<?> service) {
    outage = new OutageLog(LoggerFactory.getLogger(service), SETTLED);
  }

  /** A part of the service cannot work; it goes on trying. */
  public synchronized void bad(Object part, String problem) {
    problems.put(part, problem);
    outage.failing(problem);
  }

  /** The part works; to be called again and again while it does. */
  public synchronized void good(Object part) {
    problems.remove(part);
    if (problems.isEmpty()) {
      outage.working();
    }
  }

  /** The oldest problem that lasts, as one sentence; empty if all parts work. */
  public synchronized Optional<String> problem() {
    return problems.values().stream().findFirst();
  }
}
