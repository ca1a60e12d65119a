package io.newswire.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class NewswireTest {
  static Stream<String> commands() {
    return Newswire.commandLine().getSubcommands().keySet().stream()
        .filter(name -> !Set.of("completion", "help").contains(name));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aCommandThatIsNamedFirstIsTheSameAloneAsAmongAll(String name) {
    CommandLine alone = Newswire.commandLine(name, "--help");

    assertThat(alone.getSubcommands()).containsOnlyKeys(name);
    assertThat(alone.getSubcommands().get(name).getUsageMessage())
        .isEqualTo(Newswire.commandLine().getSubcommands().get(name).getUsageMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-h", "--help"})
  void theListOfCommandsIsTheSameWithoutTheirOptions(String help) {
    assertThat(Newswire.commandLine(help).getUsageMessage())
        .isEqualTo(Newswire.commandLine().getUsageMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"serach", "--set", "help", "completion", ""})
  void allCommandsAreThereForAnythingElse(String first) {
    assertThat(Newswire.commandLine(first).getSubcommands().keySet())
        .containsAll(commands().toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "search -V", "run --version", "run enrich --version"})
  void everyCommandPrintsTheVersionOfNewswire(String line) {
    StringWriter out = new StringWriter();
    CommandLine newswire = Newswire.commandLine(line.split(" "));
    newswire.setOut(new PrintWriter(out));

    assertThat(newswire.execute(line.split(" "))).isZero();
    assertThat(out.toString()).contains("newswire ", "Java ");
  }
}
