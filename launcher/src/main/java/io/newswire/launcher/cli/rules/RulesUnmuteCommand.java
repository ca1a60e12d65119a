package io.newswire.launcher.cli.rules;

import io.newswire.admin.rules.MutedQuery;
import io.newswire.admin.rules.StoredRule;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "unmute",
    description = "Mute words no more.",
    mixinStandardHelpOptions = true,
    footer = {"", "Examples:", "  newswire rules unmute horoscope"})
final class RulesUnmuteCommand implements Runnable {
  @ParentCommand private RulesCommand rules;

  @Parameters(
      arity = "1..*",
      paramLabel = "WORDS",
      description = "As they were muted, in any case; each quoted.")
  private List<String> words;

  @Option(names = "--json", description = "Print JSON, a rule a line.")
  private boolean json;

  @Override
  public void run() {
    List<StoredRule> chosen = words.stream().map(it -> MutedQuery.find(rules.store(), it)).toList();
    for (StoredRule mute : chosen) {
      rules.store().remove(mute.id());
      if (json) {
        rules.context().json(mute);
      } else {
        rules.context().out().println("No longer muted: " + mute.rule().query());
      }
    }
  }
}
