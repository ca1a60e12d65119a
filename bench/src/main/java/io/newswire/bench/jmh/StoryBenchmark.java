package io.newswire.bench.jmh;

import io.newswire.bench.SyntheticNews;
import io.newswire.enrich.stories.StoryArticle;
import io.newswire.enrich.stories.StoryIndex;
import io.newswire.enrich.stories.TermExtractor;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * Measures the time to extract the terms of an article of {@value #WORDS} words, to find its story
 * among those of the window, and to forget it again; one of four repeats half of an earlier one.
 * Prints the heap for an article.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class StoryBenchmark {
  private static final int WORDS = 300;
  private static final int ASKED = 400;
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @Param({"10000", "100000"})
  public int articles;

  private final List<String> asked = new ArrayList<>();
  private final SyntheticNews news = new SyntheticNews(7);
  private StoryIndex stories;
  private int next;

  @Setup(Level.Trial)
  public void load() {
    stories = new StoryIndex(Integer.MAX_VALUE);
    long empty = usedBytes();
    for (int i = 0; i < articles; i++) {
      String text = news.paragraph(WORDS);
      stories.assign(article("%032x".formatted(i), text), null);
      if (i % (articles / (ASKED / 4)) == 0) {
        asked.add(text.substring(0, text.length() / 2) + news.paragraph(WORDS / 2));
      }
    }
    System.out.printf(
        "%,d articles in %,d stories, %,d bytes of heap for each article%n",
        articles, stories.size(), (usedBytes() - empty) / articles);
    while (asked.size() < ASKED) {
      asked.add(news.paragraph(WORDS));
    }
  }

  private static StoryArticle article(String id, String text) {
    String title = text.substring(0, text.indexOf(' ', 50));
    EnrichedArticle article =
        new EnrichedArticle(
            ArticleBuilder.builder().id(id).title(title).text(text).build(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            NOW);
    return new StoryArticle(id, 1, "en", NOW, TermExtractor.extract(article, "en"), Map.of());
  }

  private static long usedBytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  @Benchmark
  public Story assign() {
    next = (next + 1) % ASKED;
    Story story = stories.assign(article("asked", asked.get(next)), null);
    stories.remove("asked");
    return story;
  }
}
