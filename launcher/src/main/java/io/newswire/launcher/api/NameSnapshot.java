package io.newswire.launcher.api;

import io.newswire.model.KnownName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Names that are kept for some seconds, because to read them is to read a topic and all files. */
final class NameSnapshot {
  private static final Duration KEPT = Duration.ofSeconds(5);

  private final Supplier<List<KnownName>> source;
  private final Clock clock;
  private List<KnownName> names;
  private Instant expires;

  NameSnapshot(Supplier<List<KnownName>> source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  /** The names as they were some seconds ago at most. */
  synchronized List<KnownName> names() {
    if (names == null || !clock.instant().isBefore(expires)) {
      names = source.get();
      expires = clock.instant().plus(KEPT);
    }
    return names;
  }

  /** Reads the names again when they are asked for next. */
  synchronized void clear() {
    names = null;
  }
}
