package io.newswire.bench;

import io.newswire.bench.BenchDocuments.Numbered;
import io.newswire.ingest.RawPublisher;
import io.newswire.model.Topics;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Pushes articles at a steady rate and records when each arrives at each stage. Latencies are
 * measured from the scheduled time of the push, which avoids coordinated omission.
 */
final class SteadyRun {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final BenchServices services;
  private final int rate;
  private final Map<String, Long> due = new LinkedHashMap<>();
  private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

  SteadyRun(BenchServices services, int rate) {
    this.services = services;
    this.rate = rate;
  }

  /** Runs the measurement; all stages must be running. */
  SteadyLatencies run(List<Numbered> documents) {
    try (TopicArrivals articles = TopicArrivals.on(services.config(), Topics.ARTICLES);
        TopicArrivals enriched = TopicArrivals.on(services.config(), Topics.ENRICHED);
        TopicArrivals alerts = TopicArrivals.ofAlerts(services.config());
        SearchWatch searchable = SearchWatch.on(services.search())) {
      CpuMeter cpu = new CpuMeter();
      long start = System.nanoTime();
      push(documents, searchable);
      double seconds = (System.nanoTime() - start) / 1e9;
      CpuUse used = cpu.until(enriched.count());
      int missing = searchable.await(PATIENCE);
      Map<String, Percentiles> milliseconds = new LinkedHashMap<>();
      put(milliseconds, "raw", acknowledged::get);
      put(milliseconds, "article", articles::at);
      put(milliseconds, "enriched", enriched::at);
      put(milliseconds, "alert", alerts::at);
      put(milliseconds, "searchable", searchable::at);
      return new SteadyLatencies(
          rate,
          Rate.rounded(documents.size() / seconds),
          documents.size(),
          missing,
          alerts.count(),
          milliseconds,
          Map.of(
              "article", arrivals(articles::at),
              "enriched", arrivals(enriched::at),
              "searchable", arrivals(searchable::at)),
          used);
    }
  }

  private void push(List<Numbered> documents, SearchWatch searchable) {
    long start = System.nanoTime();
    try (RawPublisher publisher = new RawPublisher(services.config())) {
      for (int i = 0; i < documents.size(); i++) {
        Numbered next = documents.get(i);
        long at = start + (long) (i * 1e9 / rate);
        for (long left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        due.put(next.id(), at);
        searchable.expect(next.id());
        publisher
            .publish(next.document())
            .thenRun(() -> acknowledged.put(next.id(), System.nanoTime()));
      }
    }
  }

  private ArrivalRate arrivals(Function<String, Long> arrived) {
    return ArrivalRate.of(
        List.copyOf(due.values()),
        due.keySet().stream().map(arrived).filter(Objects::nonNull).toList());
  }

  private void put(
      Map<String, Percentiles> milliseconds, String arrival, Function<String, Long> arrived) {
    Percentiles.until(due, arrived).ifPresent(it -> milliseconds.put(arrival, it));
  }
}
