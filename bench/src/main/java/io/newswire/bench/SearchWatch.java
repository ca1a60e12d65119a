package io.newswire.bench;

import io.newswire.index.search.NewsSearch;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Polls the index in its own thread for articles that have become searchable. It asks for the
 * number of articles, which Elasticsearch has at hand between two refreshes, and for the articles
 * themselves where that has changed: to ask for hundreds of them all the time took a tenth of the
 * CPU of what was measured.
 */
final class SearchWatch implements AutoCloseable {
  /** With 20 ms, looks took a sixth of Elasticsearch's CPU at 100 articles a second. */
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  /** All are asked for this often even if the number of articles stays the same. */
  private static final Duration LONGEST = Duration.ofSeconds(1);

  private final NewsSearch search;
  private final Set<String> expected = ConcurrentHashMap.newKeySet();
  private final Map<String, Long> nanosById = new ConcurrentHashMap<>();
  private final Thread thread = new Thread(this::watch, "watch-search");
  private volatile boolean stop;
  private boolean complained;

  private SearchWatch(NewsSearch search) {
    this.search = search;
    thread.start();
  }

  static SearchWatch on(NewsSearch search) {
    return new SearchWatch(search);
  }

  void expect(String id) {
    expected.add(id);
  }

  /** When an article was first found, as {@link System#nanoTime}; null if it was not. */
  Long at(String id) {
    return nanosById.get(id);
  }

  /** Waits until all articles are found; returns the number of missing ones at the timeout. */
  int await(Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (!expected.isEmpty() && thread.isAlive() && System.nanoTime() < end) {
      pause();
    }
    return expected.size();
  }

  private void watch() {
    long counted = -1;
    long askedNanos = System.nanoTime();
    while (!stop) {
      try {
        long count = expected.isEmpty() ? counted : search.searchableArticles();
        if (count != counted || System.nanoTime() - askedNanos > LONGEST.toNanos()) {
          counted = count;
          askedNanos = System.nanoTime();
          Set<String> asked = new HashSet<>(expected);
          Set<String> missing = search.waitUntilSearchable(asked, Duration.ZERO);
          long now = System.nanoTime();
          asked.removeAll(missing);
          asked.forEach(id -> nanosById.put(id, now));
          expected.removeAll(asked);
        }
      } catch (IOException e) {
        complain(e);
      } catch (InterruptedException e) {
        return;
      }
      pause();
    }
  }

  private void complain(IOException e) {
    if (!complained) {
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      System.err.println("newswire: Elasticsearch does not answer at times: " + reason);
    }
    complained = true;
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stop = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
