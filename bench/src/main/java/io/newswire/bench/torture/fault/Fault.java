package io.newswire.bench.torture.fault;

import java.time.Duration;

/**
 * A fault of a plan.
 *
 * @param at when it begins, from the begin of the round
 * @param target the process or server that it strikes
 * @param step by which a clock is set forward, or back if negative; zero for other kinds
 */
public record Fault(Duration at, FaultKind kind, String target, Duration lasts, Duration step) {
  public Duration end() {
    return at.plus(lasts);
  }
}
