package io.newswire.launcher.cli.alerts;

import io.newswire.model.alert.Alert;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that choose alerts. */
final class AlertFilter {
  static final int LIMIT = 20;

  @Option(names = "--rule", paramLabel = "NAME", description = "Only alerts of this rule.")
  private String rule;

  @Option(names = "--json", description = "Print JSON, an alert a line.")
  boolean json;

  /** Returns the alert if it is chosen. */
  Optional<Alert> keep(Alert alert) {
    return Optional.of(alert)
        .filter(
            it -> rule == null || rule.equalsIgnoreCase(it.ruleName()) || rule.equals(it.ruleId()));
  }
}
