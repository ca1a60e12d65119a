package io.newswire.launcher.cli.ops;

import io.newswire.admin.AdminException;
import io.newswire.bench.Bench;
import io.newswire.bench.BenchException;
import io.newswire.bench.BenchReport;
import io.newswire.bench.BenchSettings;
import io.newswire.bench.BenchTable;
import io.newswire.bench.PipelineStages;
import io.newswire.launcher.cli.ConfigOptions;
import io.newswire.launcher.cli.SearchOutput;
import io.newswire.launcher.run.StageWarmUp;
import io.newswire.model.config.NewswireConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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
      "  newswire bench --rate 50 --seconds 60 --json",
      "  newswire bench --rules 10000 --corpus 0",
      "  newswire bench --articles archive.jsonl"
    })
public final class BenchCommand implements Callable<Integer> {
  @Mixin private ConfigOptions options;
  @Spec private CommandSpec spec;

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
      names = "--corpus",
      defaultValue = "100000",
      paramLabel = "N",
      description =
          "Articles to search in while more arrive (${DEFAULT-VALUE}); 0 leaves that out.")
  private int corpus;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (rate < 1 || seconds < 1 || count < 10 || rules < 0 || corpus < 0) {
      throw new ParameterException(
          spec.commandLine(),
          "--rate and --seconds must be 1 or more, --count 10 or more, --rules and --corpus 0 or"
              + " more");
    }
    PrintWriter err = spec.commandLine().getErr();
    try {
      BenchReport report =
          Bench.run(
              options.load(),
              BenchCommand::parts,
              new BenchSettings(articles, rate, Duration.ofSeconds(seconds), count, rules, corpus),
              next -> {
                err.println("newswire: " + next);
                err.flush();
              });
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        new SearchOutput(out).json(report);
      } else {
        new BenchTable(out).print(report);
      }
      return report.steady().missing() == 0 ? 0 : 1;
    } catch (BenchException e) {
      throw new AdminException(e.getMessage(), e);
    }
  }

  private static PipelineStages parts(NewswireConfig config) {
    return new PipelineStages(
        StageWarmUp.extractor(config), StageWarmUp.tagger(), StageWarmUp.quoteFinder());
  }
}
