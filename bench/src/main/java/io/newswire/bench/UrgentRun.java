package io.newswire.bench;

import io.newswire.bench.BenchDocuments.Numbered;
import io.newswire.ingest.RawPublisher;
import io.newswire.model.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

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
    try (TopicArrivals enriched = TopicArrivals.on(services.config(), Topics.ENRICHED);
        TopicArrivals first = TopicArrivals.on(services.config(), Topics.ENRICHED_URGENT);
        SearchWatch searchable = SearchWatch.on(services.search());
        RawPublisher publisher = new RawPublisher(services.config())) {
      others.stream()
          .map(next -> publisher.publish(next.document()))
          .toList()
          .forEach(CompletableFuture::join);
      LockSupport.parkNanos(BEFORE_THE_FIRST.toNanos());
      long waiting = Math.max(0, others.size() - enriched.count());
      List<Long> pushedAt = new ArrayList<>();
      for (Numbered next : urgent) {
        pushedAt.add(System.nanoTime());
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
      milliseconds.put("enriched", since(urgent, pushedAt, first::at));
      milliseconds.put("searchable", since(urgent, pushedAt, searchable::at));
      return new UrgentLatencies(waiting, stillWaiting, milliseconds);
    } catch (CompletionException e) {
      throw new BenchException("an article was not pushed: " + e.getCause().getMessage(), e);
    }
  }

  private static Percentiles since(
      List<Numbered> urgent, List<Long> pushedAt, Function<String, Long> arrived) {
    List<Long> nanos = new ArrayList<>();
    for (int i = 0; i < urgent.size(); i++) {
      nanos.add(arrived.apply(urgent.get(i).id()) - pushedAt.get(i));
    }
    return Percentiles.of(nanos);
  }
}
