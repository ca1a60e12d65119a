package io.newswire.launcher.cli.search;

import io.newswire.index.search.result.ArticleHistory;
import io.newswire.launcher.cli.CommandContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "history",
    description = "Show the revisions of an article, with what each changed.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Removed words stand in [-brackets-], added ones in {+braces+}. Nothing is known",
      "of a canceled article.",
      "Examples:",
      "  newswire history 3f2a9c0b7d1e4f5a8b6c9d0e1f2a3b4c",
      "  newswire history https://herald.example/2026/ferry --json"
    })
public final class HistoryCommand implements Runnable {
  @Mixin private CommandContext context;

  @Parameters(paramLabel = "ID|URL")
  private String name;

  @Option(names = "--all", description = "Withheld and embargoed ones too.")
  private boolean all;

  @Option(names = "--json", description = "Print the history as JSON.")
  private boolean json;

  @Override
  public void run() {
    ArticleHistory history = ArticleHistory.of(ArticleCommand.find(context, name, all));
    if (json) {
      context.json(history);
    } else {
      new HistoryOutput(context.output()).print(history);
    }
  }
}
