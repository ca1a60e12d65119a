package io.newswire.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** What {@code --help} shows on a terminal of 80 columns, of every command. */
class HelpTest {
  private static final int COLUMNS = 80;

  /** As a shell parts them: quoted pieces and others, without blanks between, are one word. */
  private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");

  private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\"([^\"]*)\"");

  static Stream<CommandLine> commands() {
    return all(Newswire.commandLine());
  }

  static Stream<CommandLine> commandsButHelp() {
    return commands().filter(command -> !command.getCommandName().equals("help"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyExampleIsAcceptedAsItIsCopied(CommandLine command) {
    for (String example : examples(command)) {
      for (List<String> words : calls(example)) {
        assertThatCode(() -> parse(words)).as(example).doesNotThrowAnyException();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("commandsButHelp")
  void everyCommandHasExamplesOfItselfAndExitCodes(CommandLine command) {
    String name = command.getCommandSpec().qualifiedName() + " ";
    assertThat(examples(command))
        .isNotEmpty()
        .allMatch(example -> !calls(example).isEmpty())
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

  @Test
  void anExampleOverTwoLinesAndOneInAPipeAreUnderstood() {
    assertThat(calls("newswire rules add 'A b' 'c OR \"d\"' --to log   # at once"))
        .containsExactly(List.of("rules", "add", "A b", "c OR \"d\"", "--to", "log"));
    assertThat(calls("curl -s x | newswire push > /dev/null")).containsExactly(List.of("push"));
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

  /** The arguments of each call of newswire on a line. */
  private static List<List<String>> calls(String line) {
    List<List<String>> calls = new ArrayList<>();
    List<String> call = null;
    Matcher words = WORD.matcher(line);
    while (words.find() && !words.group().startsWith("#")) {
      String word = words.group();
      if (word.equals("newswire") && call == null) {
        call = new ArrayList<>();
        calls.add(call);
      } else if (Arrays.asList("|", ">", "<").contains(word)) {
        call = null;
      } else if (call != null) {
        call.add(QUOTED.matcher(word).replaceAll("$1$2"));
      }
    }
    return calls;
  }

  private static void parse(List<String> words) {
    Newswire.commandLine().parseArgs(words.toArray(String[]::new));
  }
}
