package io.newswire.launcher.bench;

import io.newswire.index.search.NewsSearch;
import io.newswire.launcher.bench.Documents.Numbered;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Searches in a large index, one after the other, while articles arrive at a steady rate. */
final class SearchRun {
  /** Articles a second. */
  static final int RATE = 50;

  private static final int AT_ONCE = 2_000;
  private static final int PAUSE_MILLIS = 20;

  private final Rig rig;
  private final List<byte[]> enriched;
  private final List<Long> nanos = new ArrayList<>();
  private volatile boolean stop;
  private volatile IOException failure;

  /**
   * Does nothing yet.
   *
   * @param enriched what the index is filled with, over and over
   */
  SearchRun(Rig rig, List<byte[]> enriched) {
    this.rig = rig;
    this.enriched = enriched;
  }

  /** Writes that many articles, past the stages. */
  void fill(int corpus) {
    for (int from = 0; from < corpus; from += AT_ONCE) {
      int count = Math.min(AT_ONCE, corpus - from);
      new BulkCeiling(rig.config(), EnrichedCopies.of(enriched, from, count)).run();
    }
  }

  /** Asks as long as these take to arrive; all stages must run. */
  SearchLoad run(List<Numbered> arriving) throws IOException {
    Questions questions = new Questions(EnrichedCopies.of(enriched, 0, enriched.size()));
    NewsSearch search = rig.search();
    Thread asking = new Thread(() -> ask(questions, search), "ask");
    asking.start();
    Steady steady;
    try {
      steady = new SteadyRun(rig, RATE).run(arriving);
    } finally {
      stop = true;
      join(asking);
    }
    if (failure != null) {
      throw failure;
    }
    return new SearchLoad(
        search.count().articles(), steady.pushedPerSecond(), nanos.size(), Percentiles.of(nanos));
  }

  private void ask(Questions questions, NewsSearch search) {
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
