package io.newswire.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock whose time changes only by {@link #add}. */
public final class SettableClock extends Clock {
  private Instant now;

  /** Starts at this time. */
  public SettableClock(Instant now) {
    this.now = now;
  }

  /** Moves the time on. */
  public void add(Duration duration) {
    now = now.plus(duration);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
