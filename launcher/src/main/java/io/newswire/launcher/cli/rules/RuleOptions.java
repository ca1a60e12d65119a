package io.newswire.launcher.cli.rules;

import io.newswire.admin.DurationFormat;
import io.newswire.launcher.cli.DurationConverter;
import io.newswire.model.alert.AlertPer;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.alert.AlertTrigger;
import io.newswire.model.alert.Digest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of a rule beside its query. An option that is not given changes nothing. */
final class RuleOptions {
  private static final String NONE = DurationFormat.NONE;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--source",
      paramLabel = "SOURCE",
      description = "Only articles of this publisher; may be repeated.")
  private List<String> sources;

  @Option(names = "--any-source", description = "Articles of all publishers.")
  private boolean anySource;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "Only articles in it, such as en; may be repeated.")
  private List<String> languages;

  @Option(names = "--any-language", description = "Articles in all languages.")
  private boolean anyLanguage;

  @Option(
      names = "--title-only",
      negatable = true,
      description = "Look for words without a field in the title alone.")
  private Boolean titleOnly;

  @Option(
      names = "--throttle",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "After an alert, only count further ones for so long: 30m, 1h; or 'none'.")
  private Duration throttle;

  @Option(
      names = "--per",
      description =
          "Fire once for each article, for all articles that print the same text, as new rules do,"
              + " or for all articles about the same event: article, family or story.")
  private AlertPer per;

  @Option(
      names = "--on",
      paramLabel = "WHAT",
      parameterConsumer = TriggerConsumer.class,
      description =
          "What makes it fire: 'match', as new rules, when an article first matches; 'change' when"
              + " one that matches changes a figure, a name, a quote or its headline; 'count 5/1h'"
              + " when 5 articles match that were published within an hour; 'surge' when more match"
              + " in an hour than usual at that hour and weekday; 'silence' when none has matched"
              + " for longer than usual.")
  private AlertTrigger on;

  @Option(
      names = "--hold-embargo",
      negatable = true,
      description = "Send alerts of an article under embargo when that ends, not at once.")
  private Boolean holdEmbargo;

  @Option(
      names = "--to",
      paramLabel = "DESTINATION",
      description =
          "Send alerts there: KIND:NAME of the configuration (webhook, slack, teams, telegram,"
              + " ntfy, email), email:ADDRESS, webhook:URL or log;"
              + " may be repeated. 'none' for nowhere.")
  private List<String> destinations;

  @Option(
      names = "--digest",
      paramLabel = "HH:MM",
      description = "Send all alerts of a day together at that time; 'none' to send each at once.")
  private String digest;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Whose time that is, such as Europe/Vienna; this machine's if not given.")
  private ZoneId zone;

  /** Returns the rule with the given options. */
  AlertRule applyTo(AlertRule rule) {
    AlertRule changed = rule;
    if (anySource || sources != null) {
      changed = changed.withSources(anySource ? List.of() : sources);
    }
    if (anyLanguage || languages != null) {
      changed = changed.withLanguages(anyLanguage ? List.of() : languages);
    }
    if (titleOnly != null) {
      changed = changed.withTitleOnly(titleOnly);
    }
    if (throttle != null) {
      changed = changed.withThrottle(throttle.isZero() ? null : throttle);
    }
    if (on != null) {
      changed = changed.withOn(on);
    }
    if (per != null) {
      changed = changed.withPer(per);
    }
    if (holdEmbargo != null) {
      changed = changed.withHoldEmbargo(holdEmbargo);
    }
    if (destinations != null) {
      changed =
          changed.withDestinations(destinations.equals(List.of(NONE)) ? List.of() : destinations);
    }
    return changed.withDigest(digest(rule.digest()));
  }

  private Digest digest(Digest there) {
    if (NONE.equals(digest)) {
      return null;
    }
    if (digest != null) {
      return new Digest(time(), zone == null ? ZoneId.systemDefault() : zone);
    }
    if (zone != null && there == null) {
      throw wrongUse("--zone goes with --digest, which says the time of day");
    }
    return zone == null ? there : new Digest(there.at(), zone);
  }

  private LocalTime time() {
    try {
      return LocalTime.parse(digest);
    } catch (DateTimeException e) {
      throw wrongUse("--digest '%s' is not a time of day such as 08:00".formatted(digest));
    }
  }

  private ParameterException wrongUse(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
