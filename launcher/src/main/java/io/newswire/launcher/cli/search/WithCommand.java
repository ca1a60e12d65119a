package io.newswire.launcher.cli.search;

import io.newswire.index.search.query.CoOccurrenceQuery;
import io.newswire.index.search.query.CoOccurrenceQueryBuilder;
import io.newswire.index.search.result.CoOccurrences;
import io.newswire.index.search.result.CoOccurringName;
import io.newswire.index.search.result.Facet;
import io.newswire.launcher.cli.CommandContext;
import io.newswire.launcher.cli.SearchOutput;
import io.newswire.model.text.CountText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
  @Mixin private ScopeOptions scope;

  @Parameters(arity = "1..*", paramLabel = "NAME", description = "A part will do.")
  private List<String> names;

  @Override
  public void run() {
    CoOccurrenceQuery query =
        CoOccurrenceQueryBuilder.builder()
            .names(names)
            .sources(scope.sources)
            .language(scope.language)
            .since(scope.since)
            .until(scope.until)
            .size(scope.size)
            .build();
    CoOccurrences together = context.ask(search -> search.together(query));
    if (scope.json) {
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
