package io.newswire.bench;

import io.newswire.bench.BenchDocuments.Numbered;
import io.newswire.ingest.RawPublisher;
import io.newswire.model.Topics;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;

/** Measures how soon an urgent article can be searched while many others wait. */
final class UrgentRun {
  static final int ARTICLES = 50;
  static final Duration BETWEEN = Duration.ofMillis(500);

  /** By then extraction, enrichment and index all have a queue. */
  static final Duration BEFORE_THE_FIRST = Duration.ofSeconds(5);

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final BenchServices services;

  UrgentRun(BenchServices services) {
    this.services = services;
  }

  /**
   * Runs the measurement; all stages must be running. It ends when all urgent articles can be
   * searched, however many of the others still wait.
   *
   * @throws BenchException if an article is not pushed, or an urgent one cannot be searched
   */
  UrgentLatencies run(List<Numbered> others, List<Numbered> urgent) {
    try (TopicArrivals articles = TopicArrivals.on(services.config(), Topics.ARTICLES_URGENT);
        TopicArrivals enriched = TopicArrivals.on(services.config(), Topics.ENRICHED);
        TopicArrivals alerts = TopicArrivals.ofAlerts(services.config());
        TopicArrivals first = TopicArrivals.on(services.config(), Topics.ENRICHED_URGENT);
        SearchWatch searchable = SearchWatch.on(services.search());
        RawPublisher publisher = new RawPublisher(services.config())) {
      others.stream()
          .map(next -> publisher.publish(next.document()))
          .toList()
          .forEach(CompletableFuture::join);
      LockSupport.parkNanos(BEFORE_THE_FIRST.toNanos());
      long waiting = Math.max(0, others.size() - enriched.count());
      Map<String, Long> pushedAt = new LinkedHashMap<>();
      for (Numbered next : urgent) {
        pushedAt.put(next.id(), System.nanoTime());
        searchable.expect(next.id());
        publisher.publish(next.document()).join();
        LockSupport.parkNanos(BETWEEN.toNanos());
      }
      int missing = searchable.await(PATIENCE);
      if (missing > 0) {
        throw new BenchException(
            "%d urgent articles could not be searched after %s".formatted(missing, PATIENCE));
      }
      first.await(urgent.size());
      long stillWaiting = Math.max(0, others.size() + urgent.size() - enriched.count());
      Map<String, Percentiles> milliseconds = new LinkedHashMap<>();
      Percentiles.until(pushedAt, articles::at).ifPresent(it -> milliseconds.put("article", it));
      Percentiles.until(pushedAt, first::at).ifPresent(it -> milliseconds.put("enriched", it));
      Percentiles.until(pushedAt, alerts::at).ifPresent(it -> milliseconds.put("alert", it));
      Percentiles.until(pushedAt, searchable::at)
          .ifPresent(it -> milliseconds.put("searchable", it));
      return new UrgentLatencies(waiting, stillWaiting, milliseconds);
    } catch (CompletionException e) {
      throw new BenchException("an article was not pushed: " + e.getCause().getMessage(), e);
    }
  }
}
