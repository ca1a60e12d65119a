package io.newswire.launcher.cli.rules;

import io.newswire.admin.AdminException;
import io.newswire.admin.rules.RuleMerge;
import io.newswire.admin.rules.RuleStore;
import io.newswire.admin.rules.StoredRule;
import io.newswire.model.AlertRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      "  newswire rules add Fish 'fish OR trawler*' --to email:desk \\",
      "      --digest 08:00 --zone Europe/Vienna"
    })
final class RulesAddCommand implements Runnable {
  @ParentCommand private RulesCommand rules;
  @Mixin private RuleOptions options;

  @Parameters(index = "0", paramLabel = "NAME", description = "What alerts call it.")
  private String name;

  @Parameters(index = "1", paramLabel = "QUERY", description = "What to look for.")
  private String query;

  @Override
  public void run() {
    AlertRule rule =
        options.applyTo(AlertRule.of(RuleMerge.idOf(name), query).withName(name.strip()));
    RuleStore store = rules.store();
    StoredRule checked = rules.check(rule);
    for (StoredRule there : store.all()) {
      if (there.id().equals(rule.id()) || there.name().equalsIgnoreCase(rule.name())) {
        throw new AdminException(
            "there is a rule '"
                + there.name()
                + "' with the id "
                + there.id()
                + "; change it with 'newswire rules edit', or choose another name");
      }
    }
    rules.put(rule, checked.remarks());
  }
}
