package io.newswire.launcher.api;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Finds out by a search whether searches are answered now. At most one search runs at a time, and
 * its result is used for a second. A caller waits four seconds at most. Thread-safe.
 */
final class SearchProbe {
  private static final Duration GOOD_FOR = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final Supplier<Optional<String>> search;
  private CompletableFuture<Optional<String>> latest;
  private long askedAt;

  /**
   * Searches nothing yet.
   *
   * @param search searches, and returns why that is not answered; empty if it is
   */
  SearchProbe(Supplier<Optional<String>> search) {
    this.search = search;
  }

  /** Why searches are not answered now; empty if they are. */
  Optional<String> problem() {
    try {
      return ask().get(waitMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return Optional.of(
          "Elasticsearch has not answered a search for %d s".formatted(PATIENCE.toSeconds()));
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private synchronized CompletableFuture<Optional<String>> ask() {
    if (latest == null || latest.isDone() && sinceAsked().compareTo(GOOD_FOR) > 0) {
      askedAt = System.nanoTime();
      latest = CompletableFuture.supplyAsync(search, SearchProbe::startThread);
    }
    return latest;
  }

  private synchronized long waitMillis() {
    return Math.max(0, PATIENCE.minus(sinceAsked()).toMillis());
  }

  private Duration sinceAsked() {
    return Duration.ofNanos(System.nanoTime() - askedAt);
  }

  private static void startThread(Runnable task) {
    Thread thread = new Thread(task, "search-probe");
    thread.setDaemon(true);
    thread.start();
  }
}
