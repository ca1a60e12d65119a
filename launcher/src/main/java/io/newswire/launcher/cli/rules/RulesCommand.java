package io.newswire.launcher.cli.rules;

import io.newswire.admin.AdminException;
import io.newswire.admin.DurationFormat;
import io.newswire.admin.rules.KnownDestinations;
import io.newswire.admin.rules.RuleCounts;
import io.newswire.admin.rules.RuleStore;
import io.newswire.admin.rules.StoredRule;
import io.newswire.deliver.destination.RedactedDestination;
import io.newswire.launcher.cli.ConfigOptions;
import io.newswire.launcher.cli.DurationConverter;
import io.newswire.launcher.cli.SearchOutput;
import io.newswire.launcher.run.Instance;
import io.newswire.model.AlertRule;
import io.newswire.model.config.ConfigKeys;
import io.newswire.model.config.NewswireConfig;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "rules",
    description = "Say what you want to be told about.",
    mixinStandardHelpOptions = true,
    subcommands = {
      RulesAddCommand.class,
      RulesEditCommand.class,
      RulesTestCommand.class,
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
      "  newswire rules"
    })
public final class RulesCommand implements Runnable {
  private static final String NAME = "NAME";

  @Mixin private ConfigOptions options;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    list(false);
  }

  @Command(
      name = "list",
      description = "List all rules, with what is wrong with them.",
      mixinStandardHelpOptions = true)
  void list(@Option(names = "--json", description = "Print JSON, a rule a line.") boolean json) {
    List<StoredRule> all = store().all();
    SearchOutput output = new SearchOutput(out());
    for (StoredRule stored : all) {
      if (json) {
        output.json(stored);
      } else {
        print(stored);
      }
    }
    if (!json) {
      RuleCounts counts = RuleCounts.of(all);
      out().println(counts);
      if (!counts.problems().isEmpty()) {
        out().println("Where the query is the problem, the version before it stays at work.");
      }
    }
  }

  @Command(name = "show", description = "Show one rule as JSON.", mixinStandardHelpOptions = true)
  void show(@Parameters(paramLabel = NAME) String name) {
    new SearchOutput(out()).json(store().find(name));
  }

  @Command(name = "remove", description = "Remove rules for good.", mixinStandardHelpOptions = true)
  void remove(@Parameters(arity = "1..*", paramLabel = NAME) List<String> names) {
    List<StoredRule> chosen = names.stream().map(name -> store().find(name)).toList();
    for (StoredRule rule : chosen) {
      store().remove(rule.id());
      out().println("Removed: " + rule.name());
    }
  }

  @Command(name = "enable", description = "Put a rule to work.", mixinStandardHelpOptions = true)
  void enable(@Parameters(paramLabel = NAME) String name) {
    put(usable(name).withEnabled(true), List.of());
  }

  @Command(
      name = "disable",
      description = "Keep a rule, but look at no article for it.",
      mixinStandardHelpOptions = true)
  void disable(@Parameters(paramLabel = NAME) String name) {
    put(usable(name).withEnabled(false), List.of());
  }

  @Command(
      name = "snooze",
      description = "Tell nobody for some time; what matches is kept and can be read.",
      mixinStandardHelpOptions = true)
  void snooze(
      @Parameters(paramLabel = NAME) String name,
      @Parameters(
              paramLabel = "TIME",
              converter = DurationConverter.class,
              description = "Such as 2h; 'none' wakes it.")
          Duration time) {
    put(usable(name).withSnoozedUntil(Instant.now().plus(time)), List.of());
  }

  /** Writes a checked rule, and says what became of it. */
  void put(AlertRule rule, List<String> remarks) {
    RuleStore store = store();
    boolean changed = !store.put(List.of(rule)).isEmpty();
    print(store.check(rule), changed ? "" : " (nothing changed)", remarks);
  }

  /** The rule of that name, where it can be read. */
  AlertRule usable(String name) {
    StoredRule stored = store().find(name);
    return stored.rule() == null ? stored.checked().rule() : stored.rule();
  }

  /**
   * A rule that can be used.
   *
   * @throws AdminException if it cannot
   */
  StoredRule check(AlertRule rule) {
    return StoredRule.of(rule, destinations()).checked();
  }

  /** What a rule may name as destinations when it is written. */
  KnownDestinations destinations() {
    return Instance.destinations(config()).deciding();
  }

  RuleStore store() {
    NewswireConfig config = config();
    return new RuleStore(
        Instance.connect(config, ConfigKeys.KAFKA_BOOTSTRAP_SERVERS),
        Instance.destinations(config));
  }

  NewswireConfig config() {
    return options.load();
  }

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private void print(StoredRule stored) {
    print(stored, "", stored.remarks());
  }

  private void print(StoredRule stored, String note, List<String> remarks) {
    SearchOutput output = new SearchOutput(out());
    output.line(SearchOutput.bold(stored.name()), " · " + state(stored.rule()) + note);
    if (stored.rule() != null) {
      output.line("  ", String.valueOf(stored.rule().query()));
      limits(stored.rule()).ifPresent(limits -> output.line("  only: ", limits));
      told(stored.rule()).ifPresent(told -> output.line("  told: ", told));
    }
    if (stored.problem() != null) {
      output.line("  problem: ", stored.problem());
    }
    remarks.forEach(remark -> output.line("  note: ", remark));
  }

  /** Which articles it looks at, for people; empty if at all of them. */
  private static Optional<String> limits(AlertRule rule) {
    List<String> limits = new ArrayList<>(rule.sources());
    limits.addAll(rule.languages());
    if (rule.inTitleOnly()) {
      limits.add("in the title");
    }
    return limits.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", limits));
  }

  /** Where and when, for people; empty if nobody is told. */
  private static Optional<String> told(AlertRule rule) {
    List<String> told = new ArrayList<>();
    rule.destinations().forEach(destination -> told.add(RedactedDestination.of(destination)));
    if (rule.digest() != null) {
      told.add("daily at " + rule.digest().at() + " " + rule.digest().zone());
    }
    if (rule.throttle() != null) {
      told.add("once in " + DurationFormat.written(rule.throttle()));
    }
    return told.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", told));
  }

  private static String state(AlertRule rule) {
    if (rule == null) {
      return "unreadable";
    }
    if (!rule.active()) {
      return "off";
    }
    return rule.snoozed(Instant.now())
        ? "snoozed until " + SearchOutput.time(rule.snoozedUntil())
        : "on";
  }
}
