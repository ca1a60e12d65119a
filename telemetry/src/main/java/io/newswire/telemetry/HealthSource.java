package io.newswire.telemetry;

import java.util.Optional;

/** A part of a service that may not work now; {@code GET /health} and the probes say so. */
@FunctionalInterface
public interface HealthSource {
  /** What does not work, as one sentence; empty if all is well. Answers within seconds. */
  Optional<String> problem();

  /** What only a new start of the process mends, as one sentence; empty for anything else. */
  default Optional<String> fatal() {
    return Optional.empty();
  }

  /**
   * Why the process does not do its work now, as one sentence. Empty for parts without which the
   * process does its work, such as feeds.
   */
  default Optional<String> notReady() {
    return Optional.empty();
  }
}
