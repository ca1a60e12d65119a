package io.newswire.ingest.feed.web;

import java.time.Duration;

/** The end of a span of time that began when this was made. */
record Deadline(Duration span, long endNanos) {
  Deadline(Duration span) {
    this(span, System.nanoTime() + span.toNanos());
  }

  /** Never negative. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, endNanos - System.nanoTime()));
  }

  boolean over() {
    return left().isZero();
  }
}
