package io.newswire.launcher.cli.rules;

import io.newswire.admin.rules.RuleNames;
import io.newswire.model.alert.AlertRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "add",
    description = "Add a rule.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    footer = {
      "",
      "Examples:",
      "  newswire rules add 'Ferry inquiry' 'ferry AND (inquiry OR strike)' --to log",
      "  newswire rules add Storms '\"storm warning\" OR gale*' --throttle 1h \\",
      "      --source 'Harbour Ledger' --to webhook:newsroom",
      "  newswire rules add 'Ferry figures' 'ferry AND hurt' --on change --to log",
      "  newswire rules add 'Many storms' 'storm*' --on count 5/1h --to log",
      "  newswire rules add 'Ledger is silent' source:ledger --on silence --to log",
      "  newswire rules add Fish 'fish OR trawler*' --to email:desk \\",
      "      --digest 08:00 --zone Europe/Vienna"
    })
final class RulesAddCommand implements Runnable {
  @ParentCommand private RulesCommand rules;
  @Mixin private RuleOptions options;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Parameters(index = "0", paramLabel = "NAME", description = "What alerts call it.")
  private String name;

  @Parameters(index = "1", paramLabel = "QUERY", description = "What to look for.")
  private String query;

  @Override
  public void run() {
    AlertRule rule =
        options.applyTo(AlertRule.of(RuleNames.idOf(name), query).withName(name.strip()));
    rules.print(rules.store().add(rule), json);
  }
}
