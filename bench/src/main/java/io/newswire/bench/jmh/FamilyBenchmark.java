package io.newswire.bench.jmh;

import io.newswire.bench.SyntheticNews;
import io.newswire.enrich.alerts.MatchedArticle;
import io.newswire.enrich.alerts.RuleMatches;
import io.newswire.enrich.families.ArticleWithFamily;
import io.newswire.enrich.families.Families;
import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.PublishingStatus;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measures the time to find the family of an article of {@value #WORDS} words among those of the
 * window, and to forget it again; one of four is a copy. Prints heap and disk for an article.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class FamilyBenchmark {
  private static final int WORDS = 300;
  private static final int ASKED = 400;
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @Param({"10000", "100000", "1000000"})
  public int signatures;

  private final List<String> asked = new ArrayList<>();
  private Families families;
  private SignatureFile store;
  private int next;

  @Setup(Level.Trial)
  public void load() throws IOException {
    store = new SignatureFile(signatures);
    families = new Families(Integer.MAX_VALUE, 0);
    families.load(store);
    SyntheticNews news = new SyntheticNews(7);
    long empty = usedBytes();
    for (int i = 0; i < signatures; i++) {
      String text = news.paragraph(WORDS);
      String id = "%032x".formatted(i);
      byte[] signature =
          Json.bytes(families.assign(article(id, text, null), Instant.now()).signature());
      store.add(signature);
      families.changed(id, signature);
      if (i % (signatures / (ASKED / 4)) == 0) {
        asked.add(text);
      }
    }
    System.out.printf(
        "%,d articles, %,d bytes of heap and %,d of disk for each%n",
        signatures, (usedBytes() - empty) / signatures, store.bytes() / signatures);
    while (asked.size() < ASKED) {
      asked.add(news.paragraph(WORDS));
    }
  }

  private static MatchedArticle article(String id, String text, PublishingStatus status) {
    Article article =
        ArticleBuilder.builder()
            .id(id)
            .source(id)
            .language("en")
            .text(text)
            .status(status)
            .firstSeenAt(NOW)
            .build();
    return new MatchedArticle(
        new EnrichedArticle(article, List.of(), List.of(), List.of(), List.of(), NOW),
        RuleMatches.NONE);
  }

  private static long usedBytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  @Benchmark
  public ArticleWithFamily assign() {
    next = (next + 1) % ASKED;
    ArticleWithFamily assigned =
        families.assign(article("asked", asked.get(next), null), Instant.now());
    families.assign(article("asked", null, PublishingStatus.CANCELED), Instant.now());
    return assigned;
  }

  @TearDown(Level.Trial)
  public void close() throws IOException {
    store.close();
  }
}
