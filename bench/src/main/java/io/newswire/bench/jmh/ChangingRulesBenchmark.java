package io.newswire.bench.jmh;

import io.newswire.bench.SyntheticNews;
import io.newswire.enrich.alerts.RuleIndex;
import io.newswire.enrich.alerts.RuleMatches;
import io.newswire.enrich.alerts.RuleRegistry;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.alert.AlertRule;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measures the time to match an article while rules change, in batches twice a second as in {@link
 * RuleRegistry}, and while none change.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 10, time = 3)
public class ChangingRulesBenchmark {
  private static final int ARTICLES = 200;
  private static final int SPARE_RULES = 50_000;
  private static final int BATCHES_A_MINUTE = 120;

  @Param({"10000", "100000"})
  public int rules;

  @Param({"0", "1000"})
  public int changesAMinute;

  private final ScheduledExecutorService editor = Executors.newSingleThreadScheduledExecutor();
  private final RuleIndex index = new RuleIndex();
  private List<EnrichedArticle> articles;
  private int next;

  @Setup(Level.Trial)
  public void load() {
    SyntheticNews news = new SyntheticNews(7);
    articles = news.articles(ARTICLES);
    index.apply(news.rules(rules));
    if (changesAMinute > 0) {
      Iterator<AlertRule> spare = news.rules(SPARE_RULES).values().iterator();
      editor.scheduleAtFixedRate(
          () -> index.apply(changes(spare)), 0, 60_000 / BATCHES_A_MINUTE, TimeUnit.MILLISECONDS);
    }
  }

  private Map<String, AlertRule> changes(Iterator<AlertRule> spare) {
    Map<String, AlertRule> changes = new LinkedHashMap<>();
    for (int i = 0; i < changesAMinute / BATCHES_A_MINUTE && spare.hasNext(); i++) {
      AlertRule change = spare.next();
      changes.put(change.id(), change);
    }
    return changes;
  }

  @Benchmark
  public RuleMatches match() {
    next = (next + 1) % ARTICLES;
    return index.match(articles.get(next));
  }

  @TearDown(Level.Trial)
  public void close() {
    editor.shutdownNow();
  }
}
