package io.newswire.launcher.cli.search;

import io.newswire.index.search.CoOccurrenceQueryBuilder;
import io.newswire.index.search.CoOccurrences;
import io.newswire.index.search.CoOccurringName;
import io.newswire.index.search.Facet;
import io.newswire.launcher.cli.ConfigOptions;
import io.newswire.launcher.cli.PastMoment;
import io.newswire.launcher.cli.SearchOutput;
import io.newswire.launcher.cli.SearchSession;
import io.newswire.model.text.CountText;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "with",
    description = "Show who and what is named together with somebody.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Counts the people, organizations and places in the articles that name all of",
      "the names given, each beside the number of articles that name it at all: where",
      "both are close, the two belong together.",
      "Examples:",
      "  newswire with Calloway",
      "  newswire with Calloway Okonjo --since 30d",
      "  newswire with 'Port Ansel' --json"
    })
public final class WithCommand implements Callable<Integer> {
  @Mixin private ConfigOptions options;
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "NAME", description = "A part will do.")
  private List<String> names;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "In its articles; may be repeated.")
  private List<String> sources = new ArrayList<>();

  @Option(names = "--language", paramLabel = "CODE", description = "Such as en.")
  private String language;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = PastMoment.class,
      description = "Published since then: 2h, 7d, 2026-02-26.")
  private Instant since;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      converter = PastMoment.class,
      description = "Published before then.")
  private Instant until;

  @Option(
      names = {"-n", "--size"},
      paramLabel = "N",
      defaultValue = "10",
      description = "At most so many of each kind, up to 1000 (${DEFAULT-VALUE}).")
  private int size;

  @Option(names = "--json", description = "Print JSON, as the HTTP door answers.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    try (SearchSession session = SearchSession.open(options.load())) {
      CoOccurrences together =
          session
              .search()
              .together(
                  CoOccurrenceQueryBuilder.builder()
                      .names(names)
                      .sources(sources)
                      .language(language)
                      .since(since)
                      .until(until)
                      .size(size)
                      .build());
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        new SearchOutput(out).json(together);
      } else {
        print(together, out);
      }
      return 0;
    }
  }

  private static void print(CoOccurrences together, PrintWriter out) {
    if (together.total() == 0) {
      out.println("Nothing found.");
      return;
    }
    new SearchOutput(out)
        .line(
            CountText.of(together.total(), "article names", "articles name") + ": ",
            together.named().stream().map(Facet::value).collect(Collectors.joining(", ")));
    print("people", together.people(), out);
    print("organizations", together.organizations(), out);
    print("places", together.places(), out);
  }

  private static void print(String kind, List<CoOccurringName> companions, PrintWriter out) {
    if (companions.isEmpty()) {
      return;
    }
    SearchOutput output = new SearchOutput(out);
    out.printf("%n%9s %9s  %s%n", "together", "in all", SearchOutput.bold(kind));
    for (CoOccurringName companion : companions) {
      output.line(
          String.format(Locale.ROOT, "%,9d %,9d  ", companion.together(), companion.inAll()),
          companion.name());
    }
  }
}
