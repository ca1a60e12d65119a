package io.newswire.bench.jmh;

import io.newswire.bench.BenchDocuments;
import io.newswire.enrich.Enricher;
import io.newswire.enrich.alerts.RuleIndex;
import io.newswire.enrich.entities.CrfEntityTagger;
import io.newswire.enrich.quotes.PatternQuoteFinder;
import io.newswire.enrich.text.Tokenizer;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.Json;
import io.newswire.model.RejectedException;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * The enrichment as a whole, without a broker: from the JSON of an article to the JSON with its
 * names and quotes, and to the rules it matches. Prints articles a CPU second of each thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
public class EnrichmentBenchmark {
  private static final int GENERATED = 400;

  @Param({"200", "1000"})
  public int rules;

  /** A file of articles as JSON lines: of real ones, for figures that say something. */
  @Param("")
  public String articles;

  private final List<byte[]> all = new ArrayList<>();
  private final RuleIndex index = new RuleIndex();
  private Enricher enricher;

  @Setup
  public void load() throws RejectedException {
    BenchDocuments documents =
        BenchDocuments.of(articles.isEmpty() ? null : Path.of(articles), true);
    Tokenizer tokenizer = Tokenizer.of("en");
    long tokens = 0;
    for (BenchDocuments.Numbered next : documents.next(GENERATED)) {
      Article article = Json.read(next.document().content(), Article.class).withId(next.id());
      tokens += PlainCrf.sentences(tokenizer, article.text()).stream().mapToInt(List::size).sum();
      all.add(Json.bytes(article));
    }
    index.apply(documents.rules(rules));
    enricher = new Enricher(new CrfEntityTagger(), new PatternQuoteFinder());
    System.out.printf("%n%,d tokens an article%n", tokens / GENERATED);
  }

  /** What goes out for an article. */
  public record Result(byte[] json, int matches) {}

  @Benchmark
  public Result article(CpuTime cpu) throws RejectedException {
    cpu.add(1);
    Article article = Json.read(all.get(cpu.index() % GENERATED), Article.class);
    EnrichedArticle enriched = enricher.enrich(article);
    return new Result(Json.bytes(enriched), index.match(enriched).found().size());
  }
}
