package io.newswire.index.search.result;

import java.io.IOException;
import java.time.Duration;

/** Thrown for a search that exceeded its time limit. */
public final class SearchTimeoutException extends IOException {
  private static final long serialVersionUID = 1L;

  public SearchTimeoutException(Duration limit) {
    super(
        "the search took longer than the "
            + limit.toMillis()
            + " ms of search.timeout.ms; ask with fewer wildcards and fuzzy words, or for less time");
  }
}
