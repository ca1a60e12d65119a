package io.newswire.launcher.cli.ops;

import io.newswire.admin.alerts.DestinationLag;
import io.newswire.admin.status.PipelineStatus;
import io.newswire.admin.status.StageLag;
import io.newswire.deliver.destination.RedactedDestination;
import io.newswire.index.search.result.Counts;
import io.newswire.index.search.result.Percentiles;
import io.newswire.index.search.result.PipelinePace;
import io.newswire.launcher.cli.CommandContext;
import io.newswire.launcher.cli.SearchOutput;
import io.newswire.launcher.run.Instance;
import io.newswire.model.text.CountText;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "status",
    description = "Show health, lag and latency of the stages, and how much there is.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Exit code 0 if Kafka and Elasticsearch answer and every stage runs, else 1.",
      "Examples:",
      "  newswire status",
      "  newswire status --json"
    })
public final class StatusCommand implements Callable<Integer> {
  @Mixin private CommandContext context;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    PipelineStatus status =
        PipelineStatus.read(
            context.kafkaAndElasticsearch(), Instance.destinations(context.config()));
    if (json) {
      context.json(status);
    } else {
      print(status);
    }
    return status.healthy() ? 0 : 1;
  }

  private void print(PipelineStatus status) {
    PrintWriter out = context.out();
    SearchOutput output = context.output();
    out.printf("Kafka          %s%n", status.kafka());
    out.printf("Elasticsearch  %s%n", status.elasticsearch());
    out.printf("Languages      %s%n", String.join(", ", status.languages()));
    out.println();
    out.printf("%-10s %-15s %9s %9s %9s%n", "stage", "reads", "waiting", "urgent", "consumers");
    for (StageLag stage : status.stages()) {
      out.printf(
          "%-10s %-15s %,9d %9s %9s%n",
          stage.stage(),
          stage.topic(),
          stage.waiting(),
          stage.urgent() == null ? "" : "%,d".formatted(stage.urgent()),
          stage.members() == 0 ? "stopped" : stage.members());
    }
    out.println();
    for (DestinationLag destination : status.destinations()) {
      String problem = destination.problem() == null ? "" : " (" + destination.problem() + ")";
      output.line(
          "",
          "%s: %s%s"
              .formatted(
                  RedactedDestination.of(destination.destination()),
                  CountText.of(destination.waiting(), "delivery waits", "deliveries wait"),
                  problem));
    }
    if (status.problem() != null) {
      output.line("", status.problem());
    } else {
      Counts counts = status.counts();
      out.printf(
          "%s, %s, %s%n",
          CountText.of(counts.articles(), "article"),
          CountText.of(counts.quotes(), "quote"),
          CountText.of(counts.alerts(), "alert"));
      print(status.pace());
    }
    if (status.feeds().all() > 0) {
      boolean well = status.feeds().problems().isEmpty();
      out.println(status.feeds() + (well ? "" : ": see 'newswire feeds list --problems'"));
    }
    if (status.rules().all() > 0) {
      boolean well = status.rules().problems().isEmpty();
      out.println(status.rules() + (well ? "" : ": see 'newswire rules'"));
    }
    if (status.rejected() > 0) {
      out.printf("%,d rejected: see 'newswire rejected'%n", status.rejected());
    }
  }

  private void print(PipelinePace pace) {
    context
        .out()
        .printf(
            "In the last hour %s and %s%n",
            CountText.of(pace.index().lastHour(), "article was indexed", "articles were indexed"),
            CountText.of(pace.alert().lastHour(), "rule was fired", "rules were fired"));
    print("enriched", pace.toEnriched());
    print("an alert", pace.toAlert());
    print("searchable", pace.toSearchable());
  }

  private void print(String to, Percentiles times) {
    if (times != null) {
      context
          .out()
          .printf(
              Locale.ROOT,
              "  from push to %-10s  half within %,d ms, 99 of 100 within %,d ms%n",
              to,
              times.p50(),
              times.p99());
    }
  }
}
