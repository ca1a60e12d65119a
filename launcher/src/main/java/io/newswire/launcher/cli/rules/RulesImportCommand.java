package io.newswire.launcher.cli.rules;

import io.newswire.admin.AdminException;
import io.newswire.admin.rules.RuleFile;
import io.newswire.admin.rules.RuleStore;
import io.newswire.admin.rules.StoredRule;
import io.newswire.model.AlertRule;
import io.newswire.model.text.CountText;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "import",
    description = "Add and change rules as a file says, YAML (*.yml) or JSON with a rule a line.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Rules that are not in the file stay. If one of the file is wrong, nothing is",
      "written."
    })
final class RulesImportCommand implements Runnable {
  @ParentCommand private RulesCommand rules;

  @Parameters(paramLabel = "FILE")
  private Path file;

  @Override
  public void run() {
    RuleStore store = rules.store();
    List<RuleFile.Entry> entries = RuleFile.read(file, rules.destinations());
    List<String> problems =
        entries.stream()
            .filter(entry -> entry.problem() != null)
            .map(entry -> entry.place() + ": " + entry.problem())
            .toList();
    if (!problems.isEmpty()) {
      throw new AdminException(
          "nothing is imported, because of " + file + ",\n  " + String.join("\n  ", problems));
    }
    List<AlertRule> wanted = entries.stream().map(RuleFile.Entry::rule).toList();
    List<StoredRule> stored = store.all();
    RuleStore.requireFreeNames(wanted, stored);
    for (RuleFile.Entry entry : entries) {
      entry.remarks().forEach(note -> rules.out().println(entry.place() + ": note: " + note));
    }
    List<AlertRule> written = store.put(wanted, stored);
    rules
        .out()
        .printf(
            "%s read, %d written, %d unchanged%n",
            CountText.of(entries.size(), "rule"), written.size(), entries.size() - written.size());
  }
}
