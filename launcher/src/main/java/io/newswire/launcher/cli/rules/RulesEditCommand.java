package io.newswire.launcher.cli.rules;

import io.newswire.model.alert.AlertRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "edit",
    description = "Change a rule; what is not given stays as it is.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    footer = {
      "",
      "Examples:",
      "  newswire rules edit 'Ferry inquiry' --to webhook:newsroom --to slack:desk",
      "  newswire rules edit 'Ferry inquiry' --query 'ferry AND strike' --throttle none",
      "  newswire rules edit 'Ferry inquiry' --name 'Ferry strikes'"
    })
final class RulesEditCommand implements Runnable {
  @ParentCommand private RulesCommand rules;
  @Mixin private RuleOptions options;

  @Parameters(paramLabel = "NAME")
  private String name;

  @Option(names = "--query", paramLabel = "QUERY", description = "What to look for from now on.")
  private String query;

  @Option(names = "--name", paramLabel = "NAME", description = "What alerts call it from now on.")
  private String newName;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public void run() {
    AlertRule there = rules.readable(name);
    AlertRule wanted =
        options.applyTo(
            there.with(
                it ->
                    it.query(query == null ? there.query() : query)
                        .name(newName == null ? there.name() : newName.strip())));
    rules.print(rules.store().save(wanted), json);
  }
}
