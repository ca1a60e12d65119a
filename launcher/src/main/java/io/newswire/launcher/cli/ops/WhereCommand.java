package io.newswire.launcher.cli.ops;

import io.newswire.admin.trace.ArticleTrace;
import io.newswire.admin.trace.KafkaTopicScan;
import io.newswire.admin.trace.TraceStep;
import io.newswire.admin.trace.Tracer;
import io.newswire.index.search.NewsSearch;
import io.newswire.index.search.query.Visibility;
import io.newswire.index.setup.ElasticsearchConnection;
import io.newswire.launcher.cli.CommandContext;
import io.newswire.launcher.cli.PastMomentConverter;
import io.newswire.launcher.cli.Progress;
import io.newswire.launcher.cli.SearchOutput;
import io.newswire.model.config.NewswireConfig;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "where",
    description = "Show the way of an article through the stages, or where and why it stopped.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Looks through the topics, which keep a week; --since makes it short. A document",
      "that has neither URL nor key is found by the name of its file, or the id of its",
      "article. Exit code 1 if nothing is known of it.",
      "Examples:",
      "  newswire where https://herald.example/2026/ferry",
      "  newswire where 3f2a9c0b7d1e4f5a8b6c9d0e1f2a3b4c --since 2h --json"
    })
public final class WhereCommand implements Callable<Integer> {
  @Mixin private CommandContext context;

  @Parameters(paramLabel = "URL|ID")
  private String name;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = PastMomentConverter.class,
      description = "Look through what came since then: 2h, 7d, 2026-02-26.")
  private Instant since = Instant.EPOCH;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    NewswireConfig config = context.kafkaAndElasticsearch();
    List<ArticleTrace> traces = trace(config);
    if (json) {
      context.json(traces);
    } else if (traces.isEmpty()) {
      context.out().println("Nothing is known of " + name + ".");
    } else {
      traces.forEach(this::print);
    }
    return traces.isEmpty() ? 1 : 0;
  }

  private List<ArticleTrace> trace(NewswireConfig config) {
    Progress progress = new Progress(context.err(), "record", "looked through");
    KafkaTopicScan log = new KafkaTopicScan(config, since, progress::at);
    try (ElasticsearchConnection connection =
        ElasticsearchConnection.open(config, config.elasticsearchUrl())) {
      NewsSearch search = new NewsSearch(connection.client(), config);
      return Tracer.trace(name, log, id -> search.article(id, Visibility.ALL));
    } finally {
      progress.end();
    }
  }

  private void print(ArticleTrace trace) {
    PrintWriter out = context.out();
    SearchOutput output = context.output();
    out.println(SearchOutput.bold(trace.id() == null ? "(no article)" : "article " + trace.id()));
    Instant before = null;
    for (TraceStep step : trace.steps()) {
      out.printf(
          Locale.ROOT,
          "  %-9s  %s %9s  %s%n",
          step.stage(),
          SearchOutput.millisecond(step.at()),
          before == null ? "" : "+%d ms".formatted(Duration.between(before, step.at()).toMillis()),
          place(step));
      if (step.detail() != null) {
        output.line(" ".repeat(13), step.detail());
      }
      before = step.at();
    }
    output.line("  ", trace.outcome().name().toLowerCase(Locale.ROOT) + ": " + trace.why());
    out.println();
  }

  private static String place(TraceStep step) {
    return step.partition() == null || step.offset() < 0
        ? step.place()
        : "%s %d:%d".formatted(step.place(), step.partition(), step.offset());
  }
}
