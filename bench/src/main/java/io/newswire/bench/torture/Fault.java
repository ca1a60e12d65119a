package io.newswire.bench.torture;

import java.time.Duration;

/**
 * A fault of a plan.
 *
 * @param at when it begins, from the begin of the round
 * @param target the process or server that it strikes
 */
record Fault(Duration at, FaultKind kind, String target, Duration lasts) {
  Duration end() {
    return at.plus(lasts);
  }

  @Override
  public String toString() {
    return "%s %s at %.1f s for %.1f s"
        .formatted(kind.code(), target, at.toMillis() / 1000.0, lasts.toMillis() / 1000.0);
  }
}
