package io.newswire.launcher.cli.rules;

import io.newswire.admin.rules.RuleFile;
import io.newswire.admin.rules.StoredRule;
import io.newswire.model.alert.AlertRule;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "export",
    description = "Print all rules as YAML, ready to be imported.",
    mixinStandardHelpOptions = true,
    footer = {"", "Examples:", "  newswire rules export > rules.yml"})
final class RulesExportCommand implements Runnable {
  @ParentCommand private RulesCommand rules;

  @Option(names = "--json", description = "Print JSON, a rule a line.")
  private boolean json;

  @Override
  public void run() {
    List<AlertRule> all =
        rules.store().all().stream().map(StoredRule::rule).filter(Objects::nonNull).toList();
    rules.context().out().print(json ? RuleFile.toLines(all) : RuleFile.toYaml(all));
    rules.context().out().flush();
  }
}
