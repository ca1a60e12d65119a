package io.newswire.launcher.cli.rules;

import io.newswire.admin.rules.KnownDestinations;
import io.newswire.admin.rules.RuleCounts;
import io.newswire.admin.rules.RuleStore;
import io.newswire.admin.rules.SavedRule;
import io.newswire.admin.rules.StoredRule;
import io.newswire.launcher.cli.CommandContext;
import io.newswire.launcher.cli.DurationConverter;
import io.newswire.launcher.run.Instance;
import io.newswire.model.alert.AlertRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "rules",
    description = "Manage the rules that raise alerts.",
    mixinStandardHelpOptions = true,
    subcommands = {
      RulesAddCommand.class,
      RulesEditCommand.class,
      RulesTestCommand.class,
      RulesMuteCommand.class,
      RulesUnmuteCommand.class,
      RulesImportCommand.class,
      RulesExportCommand.class
    },
    footer = {
      "",
      "A rule is a query in Lucene's language: words (all must be there, in any form),",
      "\"a phrase\", \"near words\"~5, AND OR NOT, wild*, fuzzy~, =US and =\"AT&T\" as",
      "written, and title: text: said: speaker: person: organization: place: source:",
      "language: before a word. docs/search.md has all of it. A change is at work within",
      "two seconds.",
      "Examples:",
      "  newswire rules test 'ferry AND (inquiry OR strike)'",
      "  newswire rules add 'Ferry inquiry' 'ferry AND inquiry' --throttle 1h",
      "  newswire rules add 'Calloway on the pier' 'speaker:calloway AND said:pier'",
      "  newswire rules snooze 'Ferry inquiry' 2h",
      "  newswire rules mute horoscope",
      "  newswire rules"
    })
public final class RulesCommand implements Runnable {
  private static final String NAME = "NAME";

  @Mixin private CommandContext context;

  @Override
  public void run() {
    list(false);
  }

  @Command(
      name = "list",
      description = "List all rules, with what is wrong with them.",
      mixinStandardHelpOptions = true,
      footer = {"", "Examples:", "  newswire rules list --json"})
  void list(@Option(names = "--json", description = "Print JSON, a rule a line.") boolean json) {
    List<StoredRule> all = store().all();
    if (json) {
      all.forEach(context::json);
      return;
    }
    all.forEach(output()::rule);
    RuleCounts counts = RuleCounts.of(all);
    context.out().println(counts);
    if (!counts.problems().isEmpty()) {
      context.out().println("A rule whose query cannot be used works with its last usable query.");
    }
  }

  @Command(
      name = "show",
      description = "Print one rule as JSON.",
      mixinStandardHelpOptions = true,
      footer = {"", "Examples:", "  newswire rules show 'Ferry inquiry'"})
  void show(@Parameters(paramLabel = NAME) String name) {
    context.json(store().find(name));
  }

  @Command(
      name = "remove",
      description = "Remove rules for good.",
      mixinStandardHelpOptions = true,
      footer = {"", "Examples:", "  newswire rules remove 'Ferry inquiry'"})
  void remove(
      @Parameters(arity = "1..*", paramLabel = NAME) List<String> names,
      @Option(names = "--json", description = "Print JSON, a rule a line.") boolean json) {
    List<StoredRule> chosen = names.stream().map(name -> store().find(name)).toList();
    for (StoredRule rule : chosen) {
      store().remove(rule.id());
      if (json) {
        context.json(rule);
      } else {
        context.out().println("Removed: " + rule.name());
      }
    }
  }

  @Command(
      name = "enable",
      description = "Switch a rule on.",
      mixinStandardHelpOptions = true,
      footer = {"", "Examples:", "  newswire rules enable 'Ferry inquiry'"})
  void enable(
      @Parameters(paramLabel = NAME) String name,
      @Option(names = "--json", description = "Print JSON.") boolean json) {
    change(readable(name).withEnabled(true), json);
  }

  @Command(
      name = "disable",
      description = "Switch a rule off. It stays stored and matches no article.",
      mixinStandardHelpOptions = true,
      footer = {"", "Examples:", "  newswire rules disable 'Ferry inquiry'"})
  void disable(
      @Parameters(paramLabel = NAME) String name,
      @Option(names = "--json", description = "Print JSON.") boolean json) {
    change(readable(name).withEnabled(false), json);
  }

  @Command(
      name = "snooze",
      description = "Send no alerts of a rule for some time. They are stored all the same.",
      mixinStandardHelpOptions = true)
  void snooze(
      @Parameters(paramLabel = NAME) String name,
      @Parameters(
              paramLabel = "TIME",
              converter = DurationConverter.class,
              description = "Such as 2h; 'none' ends it.")
          Duration time,
      @Option(names = "--json", description = "Print JSON.") boolean json) {
    change(readable(name).withSnoozedUntil(Instant.now().plus(time)), json);
  }

  private void change(AlertRule rule, boolean json) {
    print(store().saveUnchecked(rule), json);
  }

  void print(SavedRule saved, boolean json) {
    if (json) {
      context.json(saved);
    } else {
      output().saved(saved);
    }
  }

  /**
   * Returns the rule with that name or id.
   *
   * @throws io.newswire.admin.InvalidInputException if what is stored is not a rule
   */
  AlertRule readable(String name) {
    StoredRule stored = store().find(name);
    return stored.rule() == null ? stored.checked().rule() : stored.rule();
  }

  /** The destinations that rules may name. */
  KnownDestinations destinations() {
    return Instance.destinations(context.config());
  }

  RuleStore store() {
    return new RuleStore(context.kafka(), destinations());
  }

  CommandContext context() {
    return context;
  }

  RuleOutput output() {
    return new RuleOutput(context.output());
  }
}
