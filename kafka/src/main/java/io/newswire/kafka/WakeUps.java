package io.newswire.kafka;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When the processors of a topology have work that no record brings. The stream threads, which wait
 * long for records while nothing comes, are awake by then. Thread-safe.
 */
public final class WakeUps {
  private final Map<Object, Instant> times = new ConcurrentHashMap<>();

  /** Sets the next time of a processor, in place of the one before; empty for none. */
  public void set(Object processor, Optional<Instant> next) {
    times.compute(processor, (key, before) -> next.orElse(null));
  }

  Optional<Instant> next() {
    return times.values().stream().min(Instant::compareTo);
  }
}
