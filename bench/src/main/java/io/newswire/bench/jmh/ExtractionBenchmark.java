package io.newswire.bench.jmh;

import io.newswire.model.Article;
import io.newswire.model.RawDocument;
import java.io.IOException;
import java.nio.file.Path;
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
 * Measures the pages a second that one thread extracts, body and metadata, compared with other
 * extractors.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class ExtractionBenchmark {
  @Param public PageExtractor extractor;

  /** A folder of pages; use real pages for meaningful figures. */
  @Param("config/samples")
  public String pages;

  private List<RawDocument> all;
  private int next;

  @Setup
  public void read() throws IOException {
    all = PageFiles.of(Path.of(pages));
  }

  @Benchmark
  public Article page() throws Exception {
    next = (next + 1) % all.size();
    return extractor.extract(all.get(next));
  }
}
