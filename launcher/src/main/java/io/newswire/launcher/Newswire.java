package io.newswire.launcher;

import io.newswire.launcher.cli.CommandExceptionHandler;
import io.newswire.launcher.cli.CommandExecution;
import io.newswire.launcher.cli.CommandList;
import io.newswire.launcher.cli.ConfigOptions;
import io.newswire.launcher.cli.CountConverter;
import io.newswire.launcher.cli.HelpSections;
import io.newswire.launcher.cli.TerminalWidth;
import io.newswire.launcher.cli.Version;
import io.newswire.launcher.cli.alerts.AlertsCommand;
import io.newswire.launcher.cli.completion.CompletionCommand;
import io.newswire.launcher.cli.feeds.FeedsCommand;
import io.newswire.launcher.cli.index.IndexCommand;
import io.newswire.launcher.cli.index.KibanaCommand;
import io.newswire.launcher.cli.index.ReplayCommand;
import io.newswire.launcher.cli.index.RetentionCommand;
import io.newswire.launcher.cli.names.NamesCommand;
import io.newswire.launcher.cli.ops.BenchCommand;
import io.newswire.launcher.cli.ops.DemoCommand;
import io.newswire.launcher.cli.ops.McpCommand;
import io.newswire.launcher.cli.ops.PublishersCommand;
import io.newswire.launcher.cli.ops.PurgeCommand;
import io.newswire.launcher.cli.ops.RejectedCommand;
import io.newswire.launcher.cli.ops.RunCommand;
import io.newswire.launcher.cli.ops.StatusCommand;
import io.newswire.launcher.cli.ops.TopicsCommand;
import io.newswire.launcher.cli.ops.TortureCommand;
import io.newswire.launcher.cli.ops.UpCommand;
import io.newswire.launcher.cli.ops.WhereCommand;
import io.newswire.launcher.cli.push.EnrichCommand;
import io.newswire.launcher.cli.push.ExtractCommand;
import io.newswire.launcher.cli.push.PushCommand;
import io.newswire.launcher.cli.rules.RulesCommand;
import io.newswire.launcher.cli.search.ArticleCommand;
import io.newswire.launcher.cli.search.HistoryCommand;
import io.newswire.launcher.cli.search.QuotesCommand;
import io.newswire.launcher.cli.search.SearchCommand;
import io.newswire.launcher.cli.search.StoriesCommand;
import io.newswire.launcher.cli.search.StoryCommand;
import io.newswire.launcher.cli.search.SuggestCommand;
import io.newswire.launcher.cli.search.WithCommand;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The {@code newswire} command. Exit codes: 0 done, 1 failed, 2 wrong use. */
@Command(
    name = "newswire",
    description = "A streaming news pipeline: push articles, search them a second later.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Examples:",
      "  newswire demo                         # see it work",
      "  newswire up                           # in one terminal",
      "  newswire push --wait page.html        # in another",
      "  newswire search 'words OR \"a phrase\"'",
      "",
      "'newswire COMMAND --help' shows the options and examples of a command."
    })
public final class Newswire {
  /** In the order of the help. */
  private static final List<Class<?>> COMMANDS =
      List.of(
          DemoCommand.class,
          UpCommand.class,
          PushCommand.class,
          FeedsCommand.class,
          SearchCommand.class,
          QuotesCommand.class,
          ArticleCommand.class,
          HistoryCommand.class,
          StoriesCommand.class,
          StoryCommand.class,
          WithCommand.class,
          SuggestCommand.class,
          WhereCommand.class,
          StatusCommand.class,
          RulesCommand.class,
          AlertsCommand.class,
          NamesCommand.class,
          BenchCommand.class,
          TortureCommand.class,
          RejectedCommand.class,
          ExtractCommand.class,
          EnrichCommand.class,
          RunCommand.class,
          McpCommand.class,
          PublishersCommand.class,
          TopicsCommand.class,
          IndexCommand.class,
          ReplayCommand.class,
          RetentionCommand.class,
          PurgeCommand.class,
          KibanaCommand.class,
          CompletionCommand.class,
          HelpCommand.class);

  private static final Set<Class<?>> ABOUT_ALL = Set.of(CompletionCommand.class, HelpCommand.class);

  private static final Set<String> VERSION = Set.of("-V", "--version");
  private static final Set<String> HELP = Set.of("-h", "--help");

  @Mixin(name = ConfigOptions.MIXIN)
  private ConfigOptions configuration;

  private Newswire() {}

  public static void main(String[] args) {
    LazySslContext.install();
    System.exit(commandLine(args).execute(args));
  }

  /** All commands, ready to execute. */
  public static CommandLine commandLine() {
    return commandLine(COMMANDS);
  }

  /**
   * The commands that these arguments need: the one that is named first, or all, as {@code help}
   * and {@code completion} do. To read the options of all takes longer than most commands run.
   */
  public static CommandLine commandLine(String... args) {
    if (args.length == 1 && VERSION.contains(args[0])) {
      return commandLine(List.of());
    }
    if (args.length == 1 && HELP.contains(args[0])) {
      // One, so that the synopsis says that there are commands.
      return commandLine(List.of(HelpCommand.class));
    }
    String named = named(args);
    return COMMANDS.stream()
        .filter(command -> !ABOUT_ALL.contains(command))
        .filter(command -> name(command).equals(named))
        .findFirst()
        .map(command -> commandLine(List.of(command)))
        .orElseGet(Newswire::commandLine);
  }

  /** The first argument that is neither an option nor its value; empty if there is none. */
  private static String named(String... args) {
    for (int i = 0; i < args.length; i++) {
      if (ConfigOptions.NAMES.contains(args[i])) {
        i++;
      } else if (!args[i].startsWith("-")) {
        return args[i];
      }
    }
    return "";
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
  }

  private static CommandLine commandLine(List<Class<?>> commands) {
    CommandLine newswire = new CommandLine(new Newswire());
    newswire
        .getHelpSectionMap()
        .put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, new CommandList(COMMANDS));
    // A method reference would link picocli's class while the class-data archive is made, which
    // then leaves it out.
    for (Class<?> command : commands) {
      newswire.addSubcommand(command);
    }
    CommandExecution execution = new CommandExecution();
    return HelpSections.complete(
        newswire
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpAutoWidth(TerminalWidth.isUnknown())
            .registerConverter(int.class, new CountConverter())
            .registerConverter(Integer.class, new CountConverter())
            .setExecutionStrategy(execution)
            .setParameterExceptionHandler(execution)
            .setExecutionExceptionHandler(new CommandExceptionHandler()));
  }
}
