package io.newswire.launcher.cli.rules;

import io.newswire.admin.DurationFormat;
import io.newswire.admin.rules.SavedRule;
import io.newswire.admin.rules.StoredRule;
import io.newswire.deliver.destination.RedactedDestination;
import io.newswire.launcher.cli.SearchOutput;
import io.newswire.model.alert.AlertPer;
import io.newswire.model.alert.AlertRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Prints rules for people. */
final class RuleOutput {
  private final SearchOutput output;

  RuleOutput(SearchOutput output) {
    this.output = output;
  }

  void rule(StoredRule stored) {
    rule(stored, "");
  }

  void saved(SavedRule saved) {
    rule(saved.rule(), saved.changed() ? "" : " (nothing changed)");
  }

  private void rule(StoredRule stored, String note) {
    output.line(SearchOutput.bold(stored.name()), " · " + state(stored.rule()) + note);
    if (stored.rule() != null) {
      output.line("  ", String.valueOf(stored.rule().query()));
      list("  only: ", limits(stored.rule()));
      if (stored.rule().on() != null) {
        output.line("  fires on: ", stored.rule().on().toString());
      }
      list("  sent: ", destinations(stored.rule()));
    }
    if (stored.problem() != null) {
      output.line("  problem: ", stored.problem());
    }
    stored.remarks().forEach(remark -> output.line("  note: ", remark));
  }

  private void list(String label, List<String> items) {
    if (!items.isEmpty()) {
      output.line(label, String.join(", ", items));
    }
  }

  /** Which articles it matches only; empty for all. */
  private static List<String> limits(AlertRule rule) {
    List<String> limits = new ArrayList<>(rule.sources());
    limits.addAll(rule.languages());
    if (rule.inTitleOnly()) {
      limits.add("in the title");
    }
    return limits;
  }

  /** Where its alerts are sent and when; empty for nowhere. */
  private static List<String> destinations(AlertRule rule) {
    List<String> sent = new ArrayList<>();
    rule.destinations().forEach(destination -> sent.add(RedactedDestination.of(destination)));
    if (rule.digest() != null) {
      sent.add("daily at " + rule.digest().at() + " " + rule.digest().zone());
    }
    if (rule.throttle() != null) {
      sent.add("once in " + DurationFormat.format(rule.throttle()));
    }
    if (rule.holdsEmbargo()) {
      sent.add("after an embargo");
    }
    if (!sent.isEmpty() && rule.often() != AlertPer.FAMILY) {
      sent.add(rule.often() == AlertPer.STORY ? "once per story" : "for every article");
    }
    return sent;
  }

  private static String state(AlertRule rule) {
    if (rule == null) {
      return "unreadable";
    }
    if (!rule.active()) {
      return "off";
    }
    if (rule.mutesOthers()) {
      return "mutes all rules";
    }
    return rule.snoozed(Instant.now())
        ? "snoozed until " + SearchOutput.time(rule.snoozedUntil())
        : "on";
  }
}
