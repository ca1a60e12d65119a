package io.newswire.launcher.cli.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.admin.InvalidInputException;
import io.newswire.enrich.Enricher;
import io.newswire.launcher.run.StageWarmUp;
import io.newswire.model.Article;
import io.newswire.model.Json;
import io.newswire.model.RecordWork;
import io.newswire.model.RejectedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "enrich",
    description = "Tag people, places, organisations and quotes in article JSON, one a line.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Of each line 'id' and 'text' are enough; the lines come out in the order they",
      "went in.",
      "Examples:",
      "  newswire extract page.html | newswire enrich",
      "  newswire enrich articles.jsonl > enriched.jsonl"
    })
public final class EnrichCommand implements Callable<Integer> {

  /** One line and its number, from 1. */
  private record Line(int number, String json) {}

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "Standard input if not given.")
  private Path file;

  @Override
  public Integer call() throws IOException {
    Enricher enricher = new Enricher(StageWarmUp.tagger(), StageWarmUp.quoteFinder());
    AtomicInteger failed = new AtomicInteger();
    try (BufferedReader reader = open();
        PrintStream out = OutputLine.standardOutput()) {
      OrderedParallel.map(
          lines(reader),
          line -> enrich(enricher, line),
          outcome -> failed.addAndGet(outcome.print(out) ? 0 : 1));
    }
    return failed.get() == 0 ? 0 : 1;
  }

  private BufferedReader open() throws IOException {
    if (file == null) {
      return new BufferedReader(new InputStreamReader(System.in, UTF_8));
    }
    if (!Files.exists(file)) {
      throw new InvalidInputException(file + " does not exist");
    }
    return Files.newBufferedReader(file);
  }

  private static Iterator<Line> lines(BufferedReader reader) {
    AtomicInteger number = new AtomicInteger();
    return reader
        .lines()
        .map(json -> new Line(number.incrementAndGet(), json))
        .filter(line -> !line.json().isBlank())
        .iterator();
  }

  private OutputLine enrich(Enricher enricher, Line line) {
    try {
      return OutputLine.of(RecordWork.attempt(() -> enriched(enricher, line)));
    } catch (RejectedException e) {
      return failed(line, e.getMessage());
    }
  }

  private static byte[] enriched(Enricher enricher, Line line) throws RejectedException {
    Article article = Json.read(line.json().getBytes(UTF_8), Article.class);
    if (article.id() == null || article.text() == null) {
      throw new RejectedException("an article needs 'id' and 'text'");
    }
    return Json.bytes(enricher.enrich(article));
  }

  private OutputLine failed(Line line, String reason) {
    String name = file == null ? "standard input" : file.toString();
    return OutputLine.failed(name + ", line " + line.number() + ": " + reason);
  }
}
