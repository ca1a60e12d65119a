package io.newswire.launcher;

import io.newswire.model.AlertRule;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;

/** What a rule has beside its query; what is not given stays as it is. */
final class RuleOptions {
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
      converter = SpanOfTime.class,
      description = "After an alert, only count further ones for so long: 30m, 1h; or 'none'.")
  private Duration throttle;

  /** The rule with what was given. */
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
    return changed;
  }
}
