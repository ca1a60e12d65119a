package io.newswire.bench.jmh;

import edu.stanford.nlp.ling.CoreLabel;
import io.newswire.bench.ArticleText;
import io.newswire.enrich.entities.CrfEntityTagger;
import io.newswire.enrich.text.Tokenizer;
import io.newswire.model.Article;
import io.newswire.model.ArticleBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
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
 * Text to entities: how many articles a second, and tokens a CPU second, beside CoreNLP's own
 * classifier, which only labels the tokens. {@code -t 2} for two threads.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx1g", "-XX:-DontCompileHugeMethods"})
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class TaggingBenchmark {
  /** Who tags. */
  public enum Way {
    /** Tokens, decoder, name rules and links. */
    NEWSWIRE,
    /** Tokens and CoreNLP's classifier. */
    CORE_NLP
  }

  private static final int GENERATED = 200;

  /** What is tagged, and by whom. */
  private interface Tagger {
    Object tag(Article article);
  }

  @Param public Way way;

  /** A file of articles as JSON lines: of real ones, for figures that say something. */
  @Param("")
  public String articles;

  private final List<Article> all = new ArrayList<>();
  private final List<Integer> sizes = new ArrayList<>();
  private Tagger tagger;

  @Setup
  public void load() throws Exception {
    Tokenizer tokenizer = Tokenizer.of("en");
    for (String text : texts()) {
      all.add(ArticleBuilder.builder().id("a").language("en").text(text).build());
      sizes.add(PlainCrf.sentences(tokenizer, text).stream().mapToInt(List::size).sum());
    }
    tagger =
        switch (way) {
          case NEWSWIRE -> new CrfEntityTagger()::tag;
          case CORE_NLP -> coreNlp(tokenizer);
        };
  }

  private static Tagger coreNlp(Tokenizer tokenizer) throws Exception {
    PlainCrf classifier = new PlainCrf(Path.of(PlainCrf.MODEL));
    return article -> {
      List<Object> types = new ArrayList<>();
      for (List<CoreLabel> sentence : PlainCrf.sentences(tokenizer, article.text())) {
        types.addAll(classifier.types(sentence));
      }
      return types;
    };
  }

  private List<String> texts() throws Exception {
    if (articles.isEmpty()) {
      return LongStream.range(0, GENERATED).mapToObj(ArticleText::text).toList();
    }
    try (var lines = Files.lines(Path.of(articles))) {
      return lines.map(DecoderComparison::text).toList();
    }
  }

  @Benchmark
  public Object article(CpuTime cpu) {
    int next = cpu.index() % all.size();
    cpu.add(sizes.get(next));
    return tagger.tag(all.get(next));
  }
}
