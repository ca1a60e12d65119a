package io.newswire.bench.jmh;

import io.newswire.bench.SyntheticNews;
import io.newswire.enrich.alerts.RuleIndex;
import io.newswire.enrich.alerts.RuleMatches;
import io.newswire.model.EnrichedArticle;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measures the time to match an article of 600 words, and prints how long loading the rules took.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class MatchingBenchmark {
  private static final int ARTICLES = 200;

  @Param({"1000", "10000", "100000"})
  public int rules;

  private RuleIndex index;
  private List<EnrichedArticle> articles;
  private int next;

  @Setup(Level.Trial)
  public void load() {
    SyntheticNews news = new SyntheticNews(7);
    articles = news.articles(ARTICLES);
    index = new RuleIndex();
    long start = System.nanoTime();
    index.apply(news.rules(rules));
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    System.out.printf(
        "%,d rules loaded in %,d ms, %,d MB%n", index.size(), millis, usedMegabytes());
    long found = articles.stream().mapToLong(it -> index.match(it).found().size()).sum();
    System.out.printf("%.1f rules match an article%n", (double) found / ARTICLES);
  }

  private static long usedMegabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  @Benchmark
  public RuleMatches match() {
    next = (next + 1) % ARTICLES;
    return index.match(articles.get(next));
  }
}
