package io.newswire.ingest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is wrong with a service now, if anything; each change is logged once. Thread-safe. */
public final class Health {
  private final Logger log;
  private final Map<Object, String> problems = new LinkedHashMap<>();

  /** Logs in the service's name. */
  public Health(Class<?> service) {
    log = LoggerFactory.getLogger(service);
  }

  /** A part of the service cannot work; it goes on trying. */
  public synchronized void bad(Object part, String problem) {
    if (!problems.containsValue(problem)) {
      log.warn("{}", problem);
    }
    problems.put(part, problem);
  }

  /** The part works. */
  public synchronized void good(Object part) {
    if (problems.remove(part) != null && problems.isEmpty()) {
      log.info("works again");
    }
  }

  /** The oldest problem that lasts, as one sentence; empty if all parts work. */
  public synchronized Optional<String> problem() {
    return problems.values().stream().findFirst();
  }
}
