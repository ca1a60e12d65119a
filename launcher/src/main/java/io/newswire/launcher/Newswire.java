package io.newswire.launcher;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The {@code newswire} command. Exit codes: 0 done, 1 failed, 2 wrong use. */
@Command(
    name = "newswire",
    description = "A streaming news pipeline: push articles, search them a second later.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      PushCommand.class,
      FeedsCommand.class,
      SearchCommand.class,
      QuotesCommand.class,
      ArticleCommand.class,
      WithCommand.class,
      SuggestCommand.class,
      WhereCommand.class,
      StatusCommand.class,
      RulesCommand.class,
      AlertsCommand.class,
      BenchCommand.class,
      RejectedCommand.class,
      ExtractCommand.class,
      EnrichCommand.class,
      RunCommand.class,
      TopicsCommand.class,
      IndexCommand.class,
      ReplayCommand.class,
      RetentionCommand.class,
      KibanaCommand.class,
      HelpCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  newswire demo                         # see it work",
      "  newswire up                           # in one terminal",
      "  newswire push --wait page.html        # in another",
      "  newswire search 'words OR \"a phrase\"'",
      "",
      "'newswire COMMAND --help' tells more of each, with examples."
    })
final class Newswire {
  private Newswire() {}

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    CommandExecution execution = new CommandExecution();
    return new CommandLine(new Newswire())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setExecutionStrategy(execution)
        .setParameterExceptionHandler(execution)
        .setExecutionExceptionHandler(new PlainErrors());
  }
}
