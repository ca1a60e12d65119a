package io.newswire.launcher.cli.ops;

import io.newswire.admin.NewswireHome;
import io.newswire.index.document.ArticleDocument;
import io.newswire.index.search.NewsSearch;
import io.newswire.index.search.query.Visibility;
import io.newswire.ingest.RawPublisher;
import io.newswire.launcher.cli.CommandContext;
import io.newswire.launcher.cli.CommandException;
import io.newswire.launcher.cli.SearchOutput;
import io.newswire.launcher.cli.push.SearchableWait;
import io.newswire.launcher.run.RunningPipeline;
import io.newswire.model.RawDocument;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import io.newswire.model.text.CountText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "demo",
    description = "See it work: everything inside, sample articles pushed, found and explained.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Starts with empty data every time, and leaves the data of 'newswire up' alone.",
      "Examples:",
      "  newswire demo --open",
      "  newswire demo --exit"
    })
public final class DemoCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Mixin private CommandContext context;

  @Option(names = "--exit", description = "End when everything is shown, instead of staying up.")
  private boolean exit;

  @Option(names = "--open", description = "Open the desk in the browser of this desktop.")
  private boolean open;

  @Override
  public Integer call() throws IOException {
    NewswireConfig config = allEmbedded(context.config());
    Path data = config.dataDir().resolve("demo");
    PrintWriter out = context.out();
    Instant start = Instant.now();
    try (RunningPipeline running = RunningPipeline.start(config, data, () -> delete(data), out)) {
      ReadyMessage.print(out, running.allInOne(), Duration.between(start, Instant.now()));
      show(running, out);
      if (open) {
        running.openDesk(out);
      }
      if (!exit) {
        whatNext(running.allInOne().httpUrl(), out);
        running.awaitStop();
      }
    }
    return 0;
  }

  private void show(RunningPipeline running, PrintWriter out) throws IOException {
    NewswireConfig config = running.allInOne().config();
    NewsSearch search = new NewsSearch(running.allInOne().elasticsearch().client());
    SearchableWait searchable = new SearchableWait(search, config);
    Instant start = Instant.now();
    push(config, searchable);
    if (!searchable.await(PATIENCE)) {
      throw new CommandException("a sample article was rejected; see 'newswire rejected'");
    }
    Duration took = Duration.between(start, Instant.now());
    List<ArticleDocument> documents = new ArrayList<>();
    for (String id : searchable.ids()) {
      search.article(id, Visibility.VISIBLE).ifPresent(documents::add);
    }
    SearchOutput output = context.output();
    for (ArticleDocument document : documents) {
      out.println();
      print(document, output);
    }
    out.printf(
        Locale.ROOT,
        "%n%s pushed; all could be searched after %.1f s.%n",
        CountText.of(documents.size(), "article"),
        took.toMillis() / 1000.0);
    StageTimes.of(documents).print(out);
    out.flush();
  }

  private static void push(NewswireConfig config, SearchableWait searchable) {
    List<RawDocument> samples;
    try (Stream<Path> files = Files.list(NewswireHome.path().resolve("config/samples"))) {
      samples = files.filter(Files::isRegularFile).sorted().map(DemoCommand::document).toList();
    } catch (IOException e) {
      throw new CommandException("cannot read the sample articles: " + e.getMessage(), e);
    }
    try (RawPublisher publisher = new RawPublisher(config)) {
      samples.stream().map(publisher::publish).toList().forEach(push -> push.join());
    }
    samples.forEach(searchable::expect);
  }

  private static RawDocument document(Path file) {
    try {
      return new RawDocument(
          Files.readAllBytes(file), null, null, null, null, null, file.getFileName().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void print(ArticleDocument document, SearchOutput output) {
    output.line("", SearchOutput.bold(String.valueOf(document.enriched().article().title())));
    output.names("  people         ", document.people());
    output.names("  organizations  ", document.organizations());
    output.names("  places         ", document.places());
    document.enriched().quotes().stream().limit(2).forEach(output::quote);
  }

  private static void whatNext(String httpUrl, PrintWriter out) {
    out.printf("Now open %s/ in a browser, or try in another terminal:%n", httpUrl);
    out.println("  ./newswire search ferry inquiry");
    out.println("  ./newswire search --place Velmora");
    out.println("  ./newswire quotes --speaker Okonjo");
    out.println("  ./newswire push --wait FILE     any page, text or PDF of yours");
    out.println("  ./newswire status");
    out.flush();
  }

  /** Whatever the configuration names, a demo's fictional articles stay in the demo. */
  private static NewswireConfig allEmbedded(NewswireConfig config) {
    return config
        .with(ConfigKeys.KAFKA_BOOTSTRAP_SERVERS, "")
        .with(ConfigKeys.ELASTICSEARCH_URL, "")
        .with(ConfigKeys.INGEST_FOLDER, "");
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
