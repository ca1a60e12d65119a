package io.newswire.launcher;

import io.newswire.ingest.RawPublisher;
import io.newswire.model.RawDocument;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "push",
    description = "Put documents on news.raw: pages, texts, PDFs, article JSON.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Files ending in .jsonl or .ndjson hold one article a line; so does standard input with",
      "--lines. Folders are walked through.",
      "Examples:",
      "  newswire push --wait report.pdf",
      "  newswire push --source 'Port Orla Herald' --url https://herald.example/1 page.html",
      "  newswire push archive/ articles.jsonl",
      "  curl -s https://herald.example/1 | newswire push --url https://herald.example/1"
    })
final class PushCommand implements Callable<Integer> {
  private static final int IDS_SHOWN = 5;

  @Mixin private ConfigOptions options;
  @Mixin private DocumentOptions documents;
  @Spec private CommandSpec spec;

  @Option(names = "--wait", description = "Return only when all of them can be searched.")
  private boolean wait;

  @Option(
      names = "--timeout",
      defaultValue = "PT60S",
      paramLabel = "DURATION",
      description = "How long --wait waits at most, ISO 8601 (${DEFAULT-VALUE}).")
  private Duration timeout;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE|DIR",
      description = "Standard input if none is given.")
  private List<Path> inputs = new ArrayList<>();

  @Override
  public Integer call() {
    NewswireConfig config = Instance.connect(options.load(), ConfigKeys.KAFKA_BOOTSTRAP_SERVERS);
    if (!wait) {
      return push(config, document -> {}) == 0 ? 0 : 1;
    }
    try (SearchSession session = SearchSession.open(options.load())) {
      SearchableWait searchable = new SearchableWait(session.search(), config);
      long failed = push(config, searchable::expect);
      Instant start = Instant.now();
      boolean all = searchable.await(timeout);
      spec.commandLine()
          .getOut()
          .printf(
              Locale.ROOT,
              "%d searchable, %.1f s behind the last push%n",
              searchable.ids().size(),
              Duration.between(start, Instant.now()).toMillis() / 1000.0);
      searchable.ids().stream().limit(IDS_SHOWN).forEach(spec.commandLine().getOut()::println);
      return all && failed == 0 ? 0 : 1;
    }
  }

  /** Pushes all and returns how many failed. */
  private long push(NewswireConfig config, Consumer<RawDocument> pushed) {
    PrintWriter err = spec.commandLine().getErr();
    Progress progress = new Progress(err, "documents pushed");
    try (RawPublisher publisher = new RawPublisher(config)) {
      Pushing pushing = new Pushing(publisher, err);
      Iterator<RawDocument> iterator = documents.read(inputs, pushing::fail);
      while (iterator.hasNext()) {
        RawDocument document = iterator.next();
        pushing.push(document);
        pushed.accept(document);
        progress.at(pushing.acknowledged());
      }
      pushing.finish();
      progress.end(pushing.acknowledged());
      spec.commandLine().getOut().printf("%d pushed%n", pushing.acknowledged());
      spec.commandLine().getOut().flush();
      return pushing.failed();
    }
  }
}
