package io.newswire.launcher.docs;

import io.newswire.enrich.alerts.RuleException;
import io.newswire.enrich.alerts.RuleParser;
import io.newswire.launcher.Newswire;
import io.newswire.launcher.ShellCalls;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.config.NewswireConfig;
import io.newswire.query.NewsQuery;
import io.newswire.query.QueryException;
import io.newswire.query.QueryField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Checks the {@code newswire} commands of a page with the command line itself: commands, options,
 * arguments, the settings of {@code --set}, and the queries.
 */
final class CommandCheck implements PageCheck {
  @Override
  public List<String> problems(MarkdownPage page) {
    List<String> problems = new ArrayList<>();
    page.blocks().stream()
        .flatMap(block -> block.lines().stream())
        .filter(line -> line.contains("./newswire "))
        .forEach(line -> addProblems(problems, line, false));
    page.code().stream()
        .map(String::strip)
        .filter(code -> code.matches("(\\./)?newswire .*"))
        .forEach(code -> addProblems(problems, code, true));
    return problems;
  }

  /**
   * Adds the problems of a line.
   *
   * @param mention whether it may be the name of a command only, without required arguments
   */
  private static void addProblems(List<String> problems, String line, boolean mention) {
    for (List<String> call : ShellCalls.of(line)) {
      problems(call, mention).forEach(problem -> problems.add(line + ": " + problem));
    }
  }

  private static List<String> problems(List<String> call, boolean mention) {
    String[] words = call.stream().map(CommandCheck::filled).toArray(String[]::new);
    try {
      return problems(Newswire.commandLine().parseArgs(words));
    } catch (MissingParameterException e) {
      return mention ? List.of() : List.of(e.getMessage());
    } catch (ParameterException e) {
      return List.of(e.getMessage());
    }
  }

  /** A placeholder of a command or a number as one that exists. */
  private static String filled(String word) {
    return switch (word) {
      case "COMMAND" -> "search";
      case "KEY=VALUE" -> "topics.partitions=1";
      default -> word;
    };
  }

  private static List<String> problems(ParseResult parsed) {
    ParseResult command = parsed;
    while (command.hasSubcommand()) {
      command = command.subcommand();
    }
    List<String> problems = new ArrayList<>();
    boolean rule = List.of("add", "edit", "test").contains(command.commandSpec().name());
    for (ArgSpec argument : command.matchedArgs()) {
      if (argument.paramLabel().equals("QUERY")) {
        addQueryProblem(problems, rule, text(argument.getValue()));
      }
      if (argument.getValue() instanceof Map<?, ?> settings && !settings.isEmpty()) {
        addSettingProblem(problems, settings);
      }
    }
    return problems;
  }

  private static String text(Object value) {
    return value instanceof List<?> words
        ? String.join(" ", words.stream().map(String::valueOf).toList())
        : String.valueOf(value);
  }

  private static void addQueryProblem(List<String> problems, boolean rule, String query) {
    try {
      if (rule) {
        RuleParser.parse(AlertRule.of("rule", query));
      } else {
        NewsQuery.ofSearch(query, QueryField.STORY);
      }
    } catch (RuleException | QueryException e) {
      problems.add(e.getMessage());
    }
  }

  private static void addSettingProblem(List<String> problems, Map<?, ?> settings) {
    try {
      @SuppressWarnings("unchecked")
      Map<String, String> given = (Map<String, String>) settings;
      new NewswireConfig(given);
    } catch (ConfigException e) {
      problems.add(e.getMessage().lines().findFirst().orElseThrow());
    }
  }
}
