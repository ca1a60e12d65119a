package io.newswire.launcher.cli.push;

import io.newswire.admin.ElasticsearchSession;
import io.newswire.ingest.RawPublisher;
import io.newswire.ingest.file.DocumentPublisher;
import io.newswire.launcher.cli.CommandContext;
import io.newswire.launcher.cli.CommandException;
import io.newswire.launcher.cli.Progress;
import io.newswire.model.RawDocument;
import io.newswire.model.config.NewswireConfig;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "push",
    description = "Put documents on news.raw: pages, texts, PDFs, article JSON, web archives.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Files ending in .jsonl or .ndjson hold one article a line; so does standard",
      "input with --lines. Of .warc, .warc.gz and .warc.zst files, each page that was",
      "answered with 200 and a type that articles come in is a document. Folders are",
      "walked through.",
      "",
      "How far such files of many documents are pushed is remembered once a second in",
      "data.dir. After a break, the same command with --resume continues;",
      "documents that are pushed twice change nothing.",
      "",
      "Examples:",
      "  newswire push --wait report.pdf",
      "  newswire push --url https://herald.example/1 --source 'Port Orla' page.html",
      "  newswire push archive/ articles.jsonl",
      "  newswire push --resume CC-NEWS-20261116081500-00042.warc.gz",
      "  curl -s https://herald.example/1 | \\",
      "    newswire push --url https://herald.example/1"
    })
public final class PushCommand implements Callable<Integer> {
  private static final int IDS_SHOWN = 5;

  @Mixin private CommandContext context;
  @Mixin private DocumentOptions documents;

  @Option(names = "--wait", description = "Return only when all of them can be searched.")
  private boolean wait;

  @Option(
      names = "--timeout",
      defaultValue = "PT60S",
      paramLabel = "DURATION",
      description = "How long --wait waits at most, ISO 8601 (${DEFAULT-VALUE}).")
  private Duration timeout;

  @Option(
      names = "--resume",
      description = "Continue in archives and files of lines where an earlier push ended.")
  private boolean resume;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE|DIR",
      description = "Standard input if none is given.")
  private List<Path> inputs = new ArrayList<>();

  /** What is printed of the push as JSON. */
  private record Pushed(long pushed, long failed) {}

  /** What is printed as JSON when all can be searched; milliseconds behind the last push. */
  private record Waited(long searchable, Set<String> ids, long millis) {}

  @Override
  public Integer call() {
    NewswireConfig config = context.kafka();
    if (!wait) {
      return push(config, document -> {}) == 0 ? 0 : 1;
    }
    try (ElasticsearchSession session = context.elasticsearch()) {
      SearchableWait searchable = new SearchableWait(session.search(), config);
      long failed = push(config, searchable::expect);
      Instant start = Instant.now();
      boolean all = searchable.await(timeout);
      print(searchable.ids(), Duration.between(start, Instant.now()).toMillis());
      return all && failed == 0 ? 0 : 1;
    }
  }

  private void print(Set<String> ids, long millis) {
    if (json) {
      context.json(new Waited(ids.size(), ids, millis));
    } else {
      double seconds = millis / 1000.0;
      context
          .out()
          .printf(Locale.ROOT, "%d searchable, %.1f s behind the last push%n", ids.size(), seconds);
      ids.stream().limit(IDS_SHOWN).forEach(context.out()::println);
    }
  }

  /** Pushes all documents, prints how many, and returns the number of those that failed. */
  private long push(NewswireConfig config, Consumer<RawDocument> pushed) {
    PrintWriter err = context.err();
    PushPositions memory = new PushPositions(config.dataDir(), resume, err);
    AtomicLong failed = new AtomicLong();
    Consumer<String> problems =
        problem -> {
          failed.incrementAndGet();
          err.println("newswire: " + problem);
          err.flush();
        };
    try (RawPublisher publisher = new RawPublisher(config)) {
      DocumentPublisher publishing = new DocumentPublisher(publisher, problems);
      InputDocuments all = documents.read(config, inputs, memory::beginning, problems);
      Progress progress = new Progress(err, "document", "pushed", all::bytesRead, all.bytes());
      while (publishing.outage().isEmpty() && all.hasNext()) {
        InputDocuments.Found found = all.next();
        publishing.publish(found.place(), found.document(), memory.begin(found));
        pushed.accept(found.document());
        memory.saveIfDue();
        progress.at(publishing.acknowledged());
      }
      publishing.finish();
      progress.at(publishing.acknowledged());
      progress.end();
      if (json) {
        context.json(new Pushed(publishing.acknowledged(), failed.get()));
      } else {
        context.out().printf("%d pushed%n", publishing.acknowledged());
      }
      context.out().flush();
      memory.end(publishing.outage().isEmpty());
      publishing.outage().ifPresent(PushCommand::fail);
    }
    return failed.get();
  }

  private static void fail(Throwable outage) {
    throw new CommandException(
        "Kafka takes no more documents (%s). Push the rest when it is back; --resume goes on in"
                .formatted(outage.getMessage())
            + " archives and files of lines",
        outage);
  }
}
