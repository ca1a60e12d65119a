package io.newswire.launcher.api;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Finds out by a search whether searches are answered now. At most one search runs at a time, and
 * its result is used for a second. A caller waits four seconds at most. Thread-safe.
 */
final class SearchProbe {
  private static final Duration GOOD_FOR = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final SharedAnswer<Optional<String>> answer;

  /**
   * Searches nothing yet.
   *
   * @param search searches, and returns why that is not answered; empty if it is
   */
  SearchProbe(Supplier<Optional<String>> search) {
    answer = new SharedAnswer<>("search-probe", GOOD_FOR, PATIENCE, search);
  }

  /** Why searches are not answered now; empty if they are. */
  Optional<String> problem() {
    try {
      return answer.get();
    } catch (TimeoutException e) {
      return Optional.of(
          "Elasticsearch has not answered a search for %d s".formatted(PATIENCE.toSeconds()));
    }
  }
}
