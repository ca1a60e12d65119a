package io.newswire.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** What {@code --help} shows on a terminal of 80 columns, of every command. */
class HelpTest {
  private static final int COLUMNS = 80;

  /** They print JSON anyway or what other programs read, write files, or run until Ctrl-C. */
  private static final Set<String> WITHOUT_JSON =
      Set.of(
          "newswire help",
          "newswire up",
          "newswire demo",
          "newswire mcp",
          "newswire completion",
          "newswire run ingest",
          "newswire run enrich",
          "newswire run index",
          "newswire run deliver",
          "newswire extract",
          "newswire enrich",
          "newswire rules show",
          "newswire names show",
          "newswire names export",
          "newswire feeds export",
          "newswire kibana export-file",
          "newswire publishers remove");

  static Stream<CommandLine> commands() {
    return all(Newswire.commandLine());
  }

  static Stream<CommandLine> commandsOfOurOwn() {
    return commands().filter(command -> !command.getCommandName().equals("help"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyExampleIsAcceptedAsItIsCopied(CommandLine command) {
    for (String example : examples(command)) {
      for (List<String> words : ShellCalls.of(example)) {
        assertThatCode(() -> parse(words)).as(example).doesNotThrowAnyException();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("commandsOfOurOwn")
  void everyCommandHasExamplesOfItselfAndExitCodes(CommandLine command) {
    String name = command.getCommandSpec().qualifiedName() + " ";
    assertThat(examples(command))
        .isNotEmpty()
        .allMatch(example -> !ShellCalls.of(example).isEmpty())
        .anyMatch(example -> (example + " ").contains(name));
    assertThat(usage(command)).contains("Usage: ", "Exit codes:", "  2   wrong use");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void noExampleIsBrokenAndNoVariableIsEmpty(CommandLine command) {
    assertThat(command.getCommandSpec().usageMessage().footer())
        .filteredOn(line -> line.startsWith("  "))
        .allMatch(line -> line.length() <= COLUMNS);
    assertThat(usage(command)).doesNotContain("null").doesNotContain("%n");
    assertThat(usage(command).lines()).allMatch(line -> line.length() <= COLUMNS);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void atAnyWidthTheTextFitsAndExamplesAreWhole(CommandLine command) {
    command.setUsageHelpAutoWidth(false);
    for (int columns : List.of(60, 100, 200)) {
      command.setUsageHelpWidth(columns);
      List<String> kept =
          Stream.of(command.getCommandSpec().usageMessage().footer())
              .filter(line -> line.startsWith("  "))
              .toList();

      assertThat(usage(command).lines()).containsAll(kept);
      assertThat(usage(command).lines().filter(line -> !kept.contains(line)))
          .allMatch(line -> line.length() <= columns);
    }
  }

  @Test
  void aParagraphFillsTheWidthOfTheHelp() {
    CommandLine demo = Newswire.commandLine().getSubcommands().get("topics");
    CommandLine bench = Newswire.commandLine().getSubcommands().get("bench");
    bench.setUsageHelpAutoWidth(false).setUsageHelpWidth(200);

    assertThat(usage(demo).lines()).contains("Example:");
    assertThat(usage(bench).lines())
        .contains(
            "Uses services and data of its own in a temporary folder, and takes some minutes. Stop"
                + " what else runs: everything shares this machine.",
            "Examples:");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandButThoseNamedCanPrintJson(CommandLine command) {
    if (command.getSubcommands().isEmpty()) {
      String name = command.getCommandSpec().qualifiedName();

      assertThat(command.getCommandSpec().findOption("--json") == null)
          .as(name)
          .isEqualTo(WITHOUT_JSON.contains(name));
    }
  }

  /** Only the first of several is shown in the list of commands. */
  @ParameterizedTest
  @MethodSource("commandsOfOurOwn")
  void everyPieceOfADescriptionIsASentence(CommandLine command) {
    Stream<String> ofCommand = Stream.of(command.getCommandSpec().usageMessage().description());
    Stream<String> ofOptions =
        command.getCommandSpec().args().stream().flatMap(arg -> Stream.of(arg.description()));

    assertThat(Stream.concat(ofCommand, ofOptions)).allMatch(text -> text.matches("(?s).*[.)]"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void noOptionIsBrokenInTheFirstLines(CommandLine command) {
    String synopsis = usage(command).replaceAll("(?s)\n(?! ).*", "");

    assertThat(synopsis.lines()).noneMatch(line -> line.matches(".*(\\[[^\\]]*-|:)"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aNumberThatIsNegativeOrNoneIsWrongUse(CommandLine command) {
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (option.type() == int.class || option.type() == Integer.class) {
        for (String wrong : List.of("-1", "many", "99999999999")) {
          String given = option.longestName() + "=" + wrong;
          assertThatThrownBy(() -> command.parseArgs(given))
              .isInstanceOf(ParameterException.class)
              .hasMessageContaining("'" + wrong + "' is no whole number from 0 to 999999999");
        }
      }
    }
  }

  @Test
  void anExampleOverTwoLinesAndOneInAPipeAreUnderstood() {
    assertThat(ShellCalls.of("newswire rules add 'A b' 'c OR \"d\"' --to log   # at once"))
        .containsExactly(List.of("rules", "add", "A b", "c OR \"d\"", "--to", "log"));
    assertThat(ShellCalls.of("curl -s x | newswire push > /dev/null"))
        .containsExactly(List.of("push"));
  }

  private static Stream<CommandLine> all(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream().distinct().flatMap(HelpTest::all));
  }

  private static String usage(CommandLine command) {
    return command.getUsageMessage(Ansi.OFF);
  }

  /** The lines behind "Examples:", those that end in a backslash with the next one. */
  private static List<String> examples(CommandLine command) {
    List<String> examples = new ArrayList<>();
    boolean begun = false;
    String before = "";
    for (String line : usage(command).lines().toList()) {
      if (begun && line.startsWith("  ")) {
        String whole = before + line.strip();
        boolean goesOn = whole.endsWith("\\");
        before = goesOn ? whole.substring(0, whole.length() - 1) : "";
        if (!goesOn) {
          examples.add(whole);
        }
      } else {
        begun = line.matches("Examples?:");
      }
    }
    assertThat(before).as("an example without its end").isEmpty();
    return examples;
  }

  private static void parse(List<String> words) {
    Newswire.commandLine().parseArgs(words.toArray(String[]::new));
  }
}
