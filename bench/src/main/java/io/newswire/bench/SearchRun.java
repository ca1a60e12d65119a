package io.newswire.bench;

import io.newswire.index.search.NewsSearch;
import io.newswire.model.EnrichedArticle;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;

/**
 * Runs searches in a large index, one after the other, while enriched articles are indexed at a
 * steady rate. The enrichment is stopped, because it would take processor time from Elasticsearch.
 */
final class SearchRun {
  /** Articles a second. */
  static final int RATE = 50;

  private static final int AT_ONCE = 2_000;
  private static final int PAUSE_MILLIS = 20;

  /** Warm-up searches for Elasticsearch's JIT compiler. */
  private static final int QUESTIONS_TO_WARM_UP = 600;

  private final BenchServices services;
  private final List<byte[]> enriched;
  private final List<Long> nanos = new ArrayList<>();
  private volatile boolean stop;
  private volatile IOException failure;

  /**
   * Makes a run, without I/O.
   *
   * @param enriched the articles to fill the index with, repeated
   */
  SearchRun(BenchServices services, List<byte[]> enriched) {
    this.services = services;
    this.enriched = enriched;
  }

  /** Writes articles directly to the index. */
  void fill(int corpus) throws IOException {
    for (int from = 0; from < corpus; from += AT_ONCE) {
      int count = Math.min(AT_ONCE, corpus - from);
      try (BulkBaseline writes =
          new BulkBaseline(services.config(), EnrichedCopies.of(enriched, from, count))) {
        writes.run();
      }
    }
  }

  /**
   * Searches for a duration after warm-up, while articles are indexed; the index stage must be
   * running.
   *
   * @param from the number of the first of these articles
   */
  SearchLoad run(int from, Duration duration) throws IOException {
    SearchWorkload questions = new SearchWorkload(EnrichedCopies.of(enriched, 0, enriched.size()));
    NewsSearch search = services.search();
    for (int i = 0; i < QUESTIONS_TO_WARM_UP; i++) {
      questions.ask(search);
    }
    Thread asking = new Thread(() -> ask(questions, search), "ask");
    asking.start();
    double rate;
    try {
      rate = arrive(from, (int) (RATE * duration.toSeconds()));
    } finally {
      stop = true;
      join(asking);
    }
    if (failure != null) {
      throw failure;
    }
    return new SearchLoad(
        search.count().articles(), Rate.rounded(rate), nanos.size(), Percentiles.of(nanos));
  }

  /** Publishes articles at the steady rate; returns the rate reached. */
  private double arrive(int from, int count) {
    List<EnrichedArticle> copies = EnrichedCopies.of(enriched, from, count);
    long start = System.nanoTime();
    try (KafkaProducer<byte[], byte[]> producer = EnrichedCopies.producer(services.config())) {
      for (int i = 0; i < count; i++) {
        long at = start + (long) (i * 1e9 / RATE);
        for (long left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        producer.send(EnrichedCopies.record(copies.get(i)));
      }
    }
    return count / ((System.nanoTime() - start) / 1e9);
  }

  private void ask(SearchWorkload questions, NewsSearch search) {
    try {
      while (!stop) {
        long start = System.nanoTime();
        questions.ask(search);
        nanos.add(System.nanoTime() - start);
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    } catch (IOException e) {
      failure = e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void join(Thread asking) {
    try {
      asking.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("interrupted", e);
    }
  }
}
