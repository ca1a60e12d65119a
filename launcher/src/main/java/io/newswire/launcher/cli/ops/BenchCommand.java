package io.newswire.launcher.cli.ops;

import io.newswire.bench.Bench;
import io.newswire.bench.BenchReport;
import io.newswire.bench.BenchSettings;
import io.newswire.bench.BenchTable;
import io.newswire.bench.PipelineStages;
import io.newswire.launcher.cli.CommandContext;
import io.newswire.launcher.run.StageWarmUp;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "bench",
    description = "Measure how fast it is here, beside plain Kafka and plain Elasticsearch.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Uses services and data of its own in a temporary folder, and takes some",
      "minutes. Stop what else runs: everything shares this machine.",
      "Examples:",
      "  newswire bench",
      "  newswire bench --quick",
      "  newswire bench --rate 50 --seconds 60 --json",
      "  newswire bench --quick --rate 100 --warm-up 60",
      "  newswire bench --rules 10000 --corpus 0",
      "  newswire bench --quick --waiting 10000",
      "  newswire bench --articles archive.jsonl"
    })
public final class BenchCommand implements Callable<Integer> {
  @Mixin private CommandContext context;

  @Option(
      names = "--articles",
      paramLabel = "FILE",
      description = "Article JSON, one a line, used over and over; generated ones if not given.")
  private Path articles;

  @Option(
      names = "--rate",
      defaultValue = "20",
      paramLabel = "N",
      description = "Articles a second at the steady rate (${DEFAULT-VALUE}).")
  private int rate;

  @Option(
      names = "--seconds",
      defaultValue = "30",
      paramLabel = "S",
      description = "How long the steady rate lasts (${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--warm-up",
      defaultValue = "0",
      paramLabel = "S",
      description =
          "How long articles come at half that rate before it is measured (${DEFAULT-VALUE}): the"
              + " JIT compiler takes a core at first.")
  private int warmUp;

  @Option(
      names = "--count",
      defaultValue = "500",
      paramLabel = "N",
      description =
          "Articles for the throughput of a stage, forty times as many for the index"
              + " (${DEFAULT-VALUE}).")
  private int count;

  @Option(
      names = "--rules",
      defaultValue = "0",
      paramLabel = "N",
      description =
          "Alert rules that each article is compared with, made of words and names of the articles"
              + " (${DEFAULT-VALUE}).")
  private int rules;

  @Option(
      names = "--waiting",
      defaultValue = "0",
      paramLabel = "N",
      description =
          "Articles that wait while urgent ones are pushed (${DEFAULT-VALUE}); 0 leaves that out.")
  private int waiting;

  @Option(
      names = "--corpus",
      defaultValue = "100000",
      paramLabel = "N",
      description =
          "Articles to search in while more arrive (${DEFAULT-VALUE}); 0 leaves that out.")
  private int corpus;

  @Option(
      names = "--quick",
      description =
          "Two minutes: extraction, enrichment, all stages together, and latencies; neither the"
              + " index alone nor searches.")
  private boolean quick;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (rate < 1
        || seconds < 1
        || warmUp < 0
        || count < 10
        || rules < 0
        || waiting < 0
        || corpus < 0) {
      throw context.wrongUse(
          "--rate and --seconds must be 1 or more, --count 10 or more, --warm-up, --rules,"
              + " --waiting and --corpus 0 or more");
    }
    PrintWriter err = context.err();
    BenchReport report =
        Bench.run(
            context.config(),
            BenchCommand::stages,
            new BenchSettings(
                articles,
                rate,
                Duration.ofSeconds(warmUp),
                Duration.ofSeconds(seconds),
                count,
                rules,
                waiting,
                corpus,
                quick),
            next -> {
              err.println("newswire: " + next);
              err.flush();
            });
    if (json) {
      context.json(report);
    } else {
      new BenchTable(context.out()).print(report);
    }
    return report.steady().missing() == 0 ? 0 : 1;
  }

  private static PipelineStages stages(NewswireConfig config) {
    return new PipelineStages(
        StageWarmUp.extractor(config), StageWarmUp.tagger(config), StageWarmUp.quoteFinder());
  }
}
