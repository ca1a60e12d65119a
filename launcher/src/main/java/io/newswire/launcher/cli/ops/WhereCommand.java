package io.newswire.launcher.cli.ops;

import io.newswire.admin.trace.ArticleTrace;
import io.newswire.admin.trace.KafkaTopicScan;
import io.newswire.admin.trace.TraceStep;
import io.newswire.admin.trace.Tracer;
import io.newswire.index.search.NewsSearch;
import io.newswire.index.search.Visibility;
import io.newswire.index.setup.ElasticsearchConnection;
import io.newswire.launcher.cli.ConfigOptions;
import io.newswire.launcher.cli.PastMoment;
import io.newswire.launcher.cli.Progress;
import io.newswire.launcher.cli.SearchOutput;
import io.newswire.launcher.run.Instance;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
  @Mixin private ConfigOptions options;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "URL|ID")
  private String name;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = PastMoment.class,
      description = "Look through what came since then: 2h, 7d, 2026-02-26.")
  private Instant since = Instant.EPOCH;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    NewswireConfig config =
        Instance.connect(
            options.load(), ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, ConfigKeys.ELASTICSEARCH_URL);
    List<ArticleTrace> passages = trace(config);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      new SearchOutput(out).json(passages);
    } else if (passages.isEmpty()) {
      out.println("Nothing is known of " + name + ".");
    } else {
      passages.forEach(passage -> print(passage, out));
    }
    return passages.isEmpty() ? 1 : 0;
  }

  private List<ArticleTrace> trace(NewswireConfig config) {
    Progress progress = new Progress(spec.commandLine().getErr(), "record", "looked through");
    AtomicLong read = new AtomicLong();
    KafkaTopicScan log =
        new KafkaTopicScan(
            config,
            since,
            count -> {
              read.set(count);
              progress.at(count);
            });
    try (ElasticsearchConnection connection =
        ElasticsearchConnection.open(config, config.elasticsearchUrl())) {
      NewsSearch search = new NewsSearch(connection.client(), config);
      return Tracer.trace(name, log, id -> search.article(id, Visibility.ALL));
    } finally {
      progress.end(read.get());
    }
  }

  private static void print(ArticleTrace passage, PrintWriter out) {
    SearchOutput output = new SearchOutput(out);
    out.println(
        SearchOutput.bold(passage.id() == null ? "(no article)" : "article " + passage.id()));
    Instant before = null;
    for (TraceStep step : passage.steps()) {
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
    output.line("  ", passage.outcome().name().toLowerCase(Locale.ROOT) + ": " + passage.why());
    out.println();
  }

  private static String place(TraceStep step) {
    return step.partition() == null || step.offset() < 0
        ? step.place()
        : "%s %d:%d".formatted(step.place(), step.partition(), step.offset());
  }
}
