package io.newswire.bench.jmh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.bench.SyntheticNews;
import io.newswire.query.TextAnalyzer;
import io.newswire.query.charfilter.FilteredText;
import io.newswire.query.charfilter.PatternReplacement;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
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
 * Measures the time in which the text of an article goes through the character filters of the
 * analyzers, compared with Lucene's own filter.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class CharFiltersBenchmark {
  private static final int ARTICLES = 200;

  @Param({"newswire", "lucene"})
  public String by;

  private final List<UnaryOperator<Reader>> filters = new ArrayList<>();
  private List<String> texts;
  private int next;

  @Setup
  public void read() throws IOException {
    texts =
        new SyntheticNews(7).articles(ARTICLES).stream().map(it -> it.article().text()).toList();
    try (InputStream file = TextAnalyzer.class.getResourceAsStream("news-analysis.json")) {
      JsonNode analysis = new ObjectMapper().readTree(file).at("/template/settings/index/analysis");
      for (JsonNode name : analysis.at("/analyzer/exact/char_filter")) {
        JsonNode filter = analysis.path("char_filter").path(name.asText());
        filters.add(filter(filter.path("pattern").asText(), filter.path("replacement").asText()));
      }
    }
  }

  private UnaryOperator<Reader> filter(String pattern, String replacement) {
    if (by.equals("lucene")) {
      Pattern compiled = Pattern.compile(pattern);
      return text -> new PatternReplaceCharFilter(compiled, replacement, text);
    }
    PatternReplacement compiled = PatternReplacement.of(pattern, replacement);
    return text -> FilteredText.of(text).replace(compiled);
  }

  @Benchmark
  public int article() throws IOException {
    next = (next + 1) % texts.size();
    Reader text = new StringReader(texts.get(next));
    for (UnaryOperator<Reader> filter : filters) {
      text = filter.apply(text);
    }
    char[] buffer = new char[1024];
    int length = 0;
    for (int count = text.read(buffer); count >= 0; count = text.read(buffer)) {
      length += count;
    }
    return length;
  }
}
