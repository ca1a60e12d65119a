package io.newswire.desk.live;

import java.time.Instant;

/** What a live stream shows of one thing: an article, an alert. Immutable; its JSON is sent. */
public interface LiveItem {
  /** The same for all versions of the thing. */
  String id();

  /** Sorts a list, the newest first. */
  Instant arrivedAt();

  /** Whether somebody who comes now is to be shown it. */
  boolean isCurrent();
}
