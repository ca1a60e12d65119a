package io.newswire.desk.live;

import java.time.Instant;

/** The newest of a thing, and where it stands. */
record LiveEntry<T extends LiveItem>(int partition, long offset, LiveVersions<T> versions) {
  private static final int NOWHERE = -1;

  /** One that came before everything that was read: no reader lacks it for its place. */
  static <T extends LiveItem> LiveEntry<T> earlier(LiveVersions<T> versions) {
    return new LiveEntry<>(NOWHERE, LivePosition.NOTHING, versions);
  }

  String id() {
    return versions.shown().id();
  }

  Instant until() {
    return versions.until();
  }

  boolean isEmbargoed(Instant now) {
    return until().isAfter(now);
  }

  /** What may be shown at that time. */
  T at(Instant now) {
    return isEmbargoed(now) ? versions.hidden() : versions.shown();
  }

  /** Whether who has read so far has not seen what may be shown at that time. */
  boolean isNewTo(LivePosition reader, Instant now) {
    boolean announced = !isEmbargoed(now) && until().isAfter(reader.announced());
    return offset > reader.offset(partition) || announced;
  }
}
