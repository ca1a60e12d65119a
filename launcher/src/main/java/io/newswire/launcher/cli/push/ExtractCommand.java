package io.newswire.launcher.cli.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.ingest.extract.StandardExtractor;
import io.newswire.launcher.cli.CommandContext;
import io.newswire.model.Json;
import io.newswire.model.RecordWork;
import io.newswire.model.RejectedException;
import io.newswire.model.config.NewswireConfig;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "extract",
    description = "Turn documents into article JSON, one a line, without Kafka or Elasticsearch.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  newswire extract page.html report.pdf",
      "  newswire extract pages/ > articles.jsonl",
      "  newswire extract --explain page.html",
      "  newswire extract crawl.warc.gz > articles.jsonl",
      "A document that cannot be read is reported on standard error; the others go on",
      "(exit code 1)."
    })
public final class ExtractCommand implements Callable<Integer> {
  @Mixin private CommandContext context;

  @Mixin private DocumentOptions documents;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE|DIR",
      description = "Standard input if none is given.")
  private List<Path> inputs = new ArrayList<>();

  @Option(
      names = "--explain",
      description =
          "Instead of the article, print where its text may stand on the page, the chosen place"
              + " first, and what speaks for each place.")
  private boolean explain;

  @Override
  public Integer call() {
    NewswireConfig config = context.config();
    StandardExtractor extractor = new StandardExtractor(config);
    AtomicInteger failed = new AtomicInteger();
    try (PrintStream out = OutputLine.standardOutput()) {
      Consumer<OutputLine> print = outcome -> failed.addAndGet(outcome.print(out) ? 0 : 1);
      OrderedParallel.map(
          documents.read(
              config, inputs, file -> 0, error -> print.accept(OutputLine.failed(error))),
          found -> extract(extractor, found),
          print);
    }
    return failed.get() == 0 ? 0 : 1;
  }

  private OutputLine extract(StandardExtractor extractor, InputDocuments.Found found) {
    try {
      return RecordWork.attempt(
          () ->
              OutputLine.of(
                  explain
                      ? explained(found.place(), extractor.explain(found.document()))
                      : Json.bytes(extractor.extract(found.document()))));
    } catch (RejectedException e) {
      return OutputLine.failed(found.place() + ": " + e.getMessage());
    }
  }

  private static byte[] explained(String name, List<String> lines) {
    return (name + "\n  " + String.join("\n  ", lines)).getBytes(UTF_8);
  }
}
