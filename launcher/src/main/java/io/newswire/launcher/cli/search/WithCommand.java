package io.newswire.launcher.cli.search;

import io.newswire.index.search.CoOccurrenceQuery;
import io.newswire.index.search.CoOccurrenceQueryBuilder;
import io.newswire.index.search.CoOccurrences;
import io.newswire.index.search.CoOccurringName;
import io.newswire.index.search.Facet;
import io.newswire.launcher.cli.CommandContext;
import io.newswire.launcher.cli.PastMomentConverter;
import io.newswire.launcher.cli.SearchOutput;
import io.newswire.model.text.CountText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
public final class WithCommand implements Runnable {
  @Mixin private CommandContext context;

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
      converter = PastMomentConverter.class,
      description = "Published since then: 2h, 7d, 2026-02-26.")
  private Instant since;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      converter = PastMomentConverter.class,
      description = "Published before then.")
  private Instant until;

  @Option(
      names = {"-n", "--size"},
      paramLabel = "N",
      defaultValue = "10",
      description = "At most so many of each kind, up to 1000 (${DEFAULT-VALUE}).")
  private int size;

  @Option(names = "--json", description = "Print JSON, as HTTP answers it.")
  private boolean json;

  @Override
  public void run() {
    CoOccurrenceQuery query =
        CoOccurrenceQueryBuilder.builder()
            .names(names)
            .sources(sources)
            .language(language)
            .since(since)
            .until(until)
            .size(size)
            .build();
    CoOccurrences together = context.search(search -> search.together(query));
    if (json) {
      context.json(together);
    } else {
      print(together);
    }
  }

  private void print(CoOccurrences together) {
    if (together.total() == 0) {
      context.out().println("Nothing found.");
      return;
    }
    context
        .output()
        .line(
            CountText.of(together.total(), "article names", "articles name") + ": ",
            together.named().stream().map(Facet::value).collect(Collectors.joining(", ")));
    print("people", together.people());
    print("organizations", together.organizations());
    print("places", together.places());
  }

  private void print(String kind, List<CoOccurringName> names) {
    if (names.isEmpty()) {
      return;
    }
    context.out().printf("%n%9s %9s  %s%n", "together", "in all", SearchOutput.bold(kind));
    for (CoOccurringName name : names) {
      context
          .output()
          .line(
              String.format(Locale.ROOT, "%,9d %,9d  ", name.together(), name.inAll()),
              name.name());
    }
  }
}
