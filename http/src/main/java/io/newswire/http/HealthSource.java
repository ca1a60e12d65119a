package io.newswire.http;

import java.util.Optional;

/** Routes that may not work now; {@code GET /health} says so. */
public interface HealthSource {
  /** What does not work, as one sentence; empty if all is well. Answers within seconds. */
  Optional<String> problem();
}
