package io.newswire.launcher.cli.completion;

import io.newswire.launcher.cli.HelpFooter;
import io.newswire.launcher.cli.Version;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The {@code --help} of a command as a manual page, in the macros {@code man}. (Picocli's own
 * generator writes AsciiDoc, which needs Asciidoctor to become one.)
 */
final class ManPage {
  private final CommandSpec command;
  private final Help help;
  private final Roff roff = new Roff();

  private ManPage(CommandSpec command) {
    this.command = command;
    this.help = new Help(command, Help.defaultColorScheme(Ansi.OFF));
  }

  /** The pages of a command and all below it, by their names, such as {@code newswire-search}. */
  static Map<String, String> all(CommandLine command) {
    Map<String, String> pages = new TreeMap<>();
    pages.put(name(command.getCommandSpec()), new ManPage(command.getCommandSpec()).page());
    subcommands(command.getCommandSpec()).forEach(child -> pages.putAll(all(child)));
    return pages;
  }

  private static String name(CommandSpec command) {
    return command.qualifiedName("-");
  }

  private static Stream<CommandLine> subcommands(CommandSpec command) {
    return command.subcommands().values().stream().distinct();
  }

  private String page() {
    roff.title(name(command), new Version().getVersion()[0]);
    roff.section("NAME");
    String[] description = command.usageMessage().description();
    roff.text(name(command) + " - " + description[0]);
    roff.section("SYNOPSIS");
    roff.text(help.synopsis(0).replaceAll("\\s+", " ").strip());
    List<String> footer = HelpFooter.paragraphs(command.usageMessage().footer());
    int examples = (int) footer.stream().takeWhile(Predicate.not(HelpFooter::isExamples)).count();
    roff.section("DESCRIPTION");
    Arrays.stream(description).forEach(roff::text);
    roff.paragraphs(footer.subList(0, examples));
    arguments();
    roff.section("EXIT STATUS");
    command.usageMessage().exitCodeList().forEach(roff::term);
    if (examples < footer.size()) {
      roff.section("EXAMPLES");
      roff.paragraphs(footer.subList(examples + 1, footer.size()));
    }
    roff.section("SEE ALSO");
    roff.text(others().map(name -> name + "(1)").collect(Collectors.joining(", ")));
    return roff.toString();
  }

  private void arguments() {
    roff.section("OPTIONS");
    Help.IParameterRenderer parameters = help.createDefaultParameterRenderer();
    Help.IOptionRenderer options = help.createDefaultOptionRenderer();
    Help.IParamLabelRenderer labels = help.createDefaultParamLabelRenderer();
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      term(parameters.render(parameter, labels, help.colorScheme()));
    }
    for (OptionSpec option : command.options()) {
      term(options.render(option, labels, help.colorScheme()));
    }
    if (!command.subcommands().isEmpty()) {
      roff.section("COMMANDS");
      subcommands(command)
          .map(CommandLine::getCommandSpec)
          .forEach(child -> roff.term(child.name(), child.usageMessage().description()[0]));
    }
  }

  /** The last cell of a row is its description, those before it are the names. */
  private void term(Text[][] rows) {
    String names =
        Arrays.stream(rows[0])
            .limit(rows[0].length - 1L)
            .map(Text::toString)
            .collect(Collectors.joining());
    String description =
        Arrays.stream(rows)
            .map(row -> row[row.length - 1].toString())
            .collect(Collectors.joining(" "));
    roff.term(names.replace(",", ", ").strip(), description);
  }

  private Stream<String> others() {
    return Stream.concat(
            Stream.ofNullable(command.parent()),
            subcommands(command).map(CommandLine::getCommandSpec))
        .map(ManPage::name);
  }
}
