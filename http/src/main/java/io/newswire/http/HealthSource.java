package io.newswire.http;

import java.util.Optional;

/** A part of a service that may not work now; {@code GET /health} says so. */
@FunctionalInterface
public interface HealthSource {
  /** What does not work, as one sentence; empty if all is well. Answers within seconds. */
  Optional<String> problem();
}
