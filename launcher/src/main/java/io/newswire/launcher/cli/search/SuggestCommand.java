package io.newswire.launcher.cli.search;

import io.newswire.index.search.result.Suggestion;
import io.newswire.launcher.cli.CommandContext;
import io.newswire.launcher.cli.SearchOutput;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "suggest",
    description = "List the names that begin with some letters, the most frequent first.",
    mixinStandardHelpOptions = true,
    footer = {"", "Examples:", "  newswire suggest call", "  newswire suggest 'port an' --json"})
public final class SuggestCommand implements Runnable {
  @Mixin private CommandContext context;

  @Parameters(paramLabel = "LETTERS", description = "Case and accents do not matter.")
  private String letters;

  @Mixin private PageOptions page;

  @Override
  public void run() {
    List<Suggestion> names = context.ask(search -> search.suggest(letters, page.size));
    if (page.json) {
      context.json(names);
      return;
    }
    for (Suggestion name : names) {
      context
          .out()
          .printf(
              Locale.ROOT,
              "%,9d  %-12s  %s%n",
              name.articles(),
              name.type().name().toLowerCase(Locale.ROOT),
              name.name() + SearchOutput.namesake(name.id(), name.note()));
    }
    if (names.isEmpty()) {
      context.out().println("Nothing found.");
    }
  }
}
