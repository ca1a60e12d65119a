package io.newswire.launcher.cli.search;

import io.newswire.index.search.Suggestion;
import io.newswire.launcher.cli.ConfigOptions;
import io.newswire.launcher.cli.SearchOutput;
import io.newswire.launcher.cli.SearchSession;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "suggest",
    description = "List the names that begin with some letters, the most frequent first.",
    mixinStandardHelpOptions = true,
    footer = {"", "Examples:", "  newswire suggest call", "  newswire suggest 'port an' --json"})
public final class SuggestCommand implements Callable<Integer> {
  @Mixin private ConfigOptions options;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "LETTERS", description = "Case and accents do not matter.")
  private String letters;

  @Option(
      names = {"-n", "--size"},
      paramLabel = "N",
      defaultValue = "10",
      description = "At most so many, up to 1000 (${DEFAULT-VALUE}).")
  private int size;

  @Option(names = "--json", description = "Print JSON, as the HTTP door answers.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    try (SearchSession session = SearchSession.open(options.load())) {
      List<Suggestion> names = session.search().suggest(letters, size);
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        new SearchOutput(out).json(names);
        return 0;
      }
      for (Suggestion name : names) {
        out.printf(
            Locale.ROOT,
            "%,9d  %-12s  %s%n",
            name.articles(),
            name.type().name().toLowerCase(Locale.ROOT),
            name.name());
      }
      if (names.isEmpty()) {
        out.println("Nothing found.");
      }
      return 0;
    }
  }
}
