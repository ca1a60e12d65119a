package io.newswire.launcher.cli.rules;

import io.newswire.admin.InvalidInputException;
import io.newswire.admin.rules.RuleFile;
import io.newswire.launcher.cli.ImportResult;
import io.newswire.model.alert.AlertRule;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "import",
    description = "Add and change rules as a file says, YAML (*.yml) or JSON with a rule a line.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Rules that are not in the file stay. If one of the file is wrong, nothing is",
      "written.",
      "Examples:",
      "  newswire rules import rules.yml"
    })
final class RulesImportCommand implements Runnable {
  @ParentCommand private RulesCommand rules;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Parameters(paramLabel = "FILE")
  private Path file;

  @Override
  public void run() {
    List<RuleFile.Entry> entries = RuleFile.read(file, rules.destinations().deciding());
    List<String> problems =
        entries.stream()
            .filter(entry -> entry.problem() != null)
            .map(entry -> entry.place() + ": " + entry.problem())
            .toList();
    if (!problems.isEmpty()) {
      throw new InvalidInputException(
          "nothing is imported, because of " + file + ",\n  " + String.join("\n  ", problems));
    }
    List<AlertRule> wanted = entries.stream().map(RuleFile.Entry::rule).toList();
    List<AlertRule> written = rules.store().saveAll(wanted);
    print(
        new ImportResult(
            entries.size(), written.size(), entries.size() - written.size(), 0, remarks(entries)));
  }

  private static List<String> remarks(List<RuleFile.Entry> entries) {
    return entries.stream()
        .flatMap(entry -> entry.remarks().stream().map(note -> entry.place() + ": note: " + note))
        .toList();
  }

  private void print(ImportResult result) {
    if (json) {
      rules.context().json(result);
    } else {
      PrintWriter out = rules.context().out();
      result.remarks().forEach(out::println);
      out.println(result.text("rule"));
    }
  }
}
