package io.newswire.launcher.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.launcher.Newswire;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

class CompletionCommandTest {
  private static final String BASH = "bash-completion/completions/newswire";

  @TempDir private Path dir;

  static Stream<CommandSpec> commands() {
    return all(Newswire.commandLine());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "newswire sea                            | search",
        "newswire rules sn                       | snooze",
        "newswire --set data.dir=x rules sn      | snooze",
        "newswire search --so                    | --source --sort",
        "newswire publishers add amaro --role ''  | reader editor operator",
        "newswire completion ''                   | bash zsh man",
      })
  void bashCompletesCommandsOptionsAndValues(String typed, String completions) throws Exception {
    execute("bash", "--install", "--to", dir.toString());
    String words = typed.replace("''", "\"\"");
    Process bash =
        new ProcessBuilder(
                "bash",
                "-c",
                """
                . '%s'
                COMP_WORDS=(%s)
                COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                _complete_newswire 2>/dev/null
                echo ${COMPREPLY[*]}
                """
                    .formatted(dir.resolve(BASH), words))
            .start();

    assertThat(new String(bash.getInputStream().readAllBytes()).strip()).isEqualTo(completions);
    assertThat(bash.waitFor(1, TimeUnit.MINUTES)).isTrue();
  }

  @Test
  void zshFindsItsScriptByItsNameAndFirstLine() throws IOException {
    execute("zsh", "--install", "--to", dir.toString());

    assertThat(Files.readString(dir.resolve("zsh/site-functions/_newswire")))
        .startsWith("#compdef newswire\n")
        .contains(execute("bash"))
        .endsWith("_complete_newswire\n");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasAPageWithItsOptionsAndExamples(CommandSpec command) {
    String page = ManPage.all(command.commandLine()).get(command.qualifiedName("-"));

    assertThat(page).startsWith(".TH ").contains(".SH NAME", ".SH SYNOPSIS", ".SH EXIT STATUS");
    String text = unescaped(page);
    for (OptionSpec option : command.options()) {
      String name = option.longestName();
      assertThat(text).contains(option.negatable() ? name.replace("--", "--[no-]") : name);
    }
    assertThat(text.lines())
        .containsAll(
            Stream.of(command.usageMessage().footer())
                .filter(line -> line.startsWith("  "))
                .toList());
    assertThat(page.lines()).noneMatch(line -> line.startsWith("'"));
  }

  @Test
  void aPageIsInstalledForEveryCommand() throws IOException {
    execute("man", "bash", "--install", "--to", dir.toString());

    try (Stream<Path> pages = Files.list(dir.resolve("man/man1"))) {
      assertThat(pages.map(page -> page.getFileName().toString()))
          .hasSameElementsAs(commands().map(command -> command.qualifiedName("-") + ".1").toList());
    }
    assertThat(dir.resolve(BASH)).isRegularFile();
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.writeString(dir.resolve("file"), "in place of a folder");
    StringWriter err = new StringWriter();
    CommandLine newswire = Newswire.commandLine().setErr(new PrintWriter(err));

    assertThat(newswire.execute("completion", "bash", "--install", "--to", file.toString()))
        .isEqualTo(1);
    assertThat(err.toString()).contains(file.toString(), "--to names another folder");
  }

  private static String execute(String... args) {
    StringWriter out = new StringWriter();
    CommandLine newswire = Newswire.commandLine().setOut(new PrintWriter(out));
    List<String> all = new ArrayList<>(List.of("completion"));
    all.addAll(List.of(args));
    assertThat(newswire.execute(all.toArray(String[]::new))).isZero();
    return out.toString();
  }

  private static String unescaped(String page) {
    return page.replace("\\-", "-")
        .replace("\\(aq", "'")
        .replace("\\(ga", "`")
        .replace("\\(ha", "^")
        .replace("\\(ti", "~")
        .replace("\\(dq", "\"")
        .replace("\\&", "")
        .replace("\\e", "\\");
  }

  private static Stream<CommandSpec> all(CommandLine command) {
    return Stream.concat(
        Stream.of(command.getCommandSpec()),
        command.getSubcommands().values().stream().distinct().flatMap(CompletionCommandTest::all));
  }
}
