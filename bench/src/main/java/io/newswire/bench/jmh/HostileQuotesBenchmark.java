package io.newswire.bench.jmh;

import io.newswire.enrich.quotes.PatternQuoteFinder;
import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import io.newswire.model.QuotedArticle;
import io.newswire.model.TaggedArticle;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time for quotes in a text of one repeated piece, at sizes that double: it doubles too where
 * the time is linear.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class HostileQuotesBenchmark {
  @Param({"131072", "262144", "524288", "1048576"})
  public int length;

  @Param({
    "“",
    "“a ‘b \"c «d „e ",
    "he said ",
    "he said x and said that ",
    "he told reporters in May, ",
    "— a, said b. ",
    "her claim that ",
    "\uD83D said ",
    "he told her crew to ",
    "sagte der Zeitung, dijo a la prensa, a-t-il dit, ha detto ai giornalisti, "
  })
  public String piece;

  @Param({"en", "de", "es", "fr", "it"})
  public String language;

  private final PatternQuoteFinder finder = new PatternQuoteFinder();
  private TaggedArticle article;

  @Setup
  public void repeat() {
    String text = piece.repeat(length / piece.length());
    Article plain = ArticleBuilder.builder().id("a").language(language).text(text).build();
    article = new TaggedArticle(plain, List.of(), List.of());
  }

  @Benchmark
  public QuotedArticle quotes() {
    return finder.find(article);
  }
}
