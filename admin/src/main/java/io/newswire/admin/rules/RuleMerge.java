package io.newswire.admin.rules;

import io.newswire.model.alert.AlertPer;
import io.newswire.model.alert.AlertRule;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Merges requested rules into the stored ones. */
final class RuleMerge {
  private RuleMerge() {}

  /** Returns the rules to write: those that differ from the stored rule with their id. */
  static List<AlertRule> changes(
      Collection<AlertRule> wanted, List<StoredRule> stored, Instant now) {
    Map<String, AlertRule> there = new HashMap<>();
    stored.stream()
        .filter(rule -> rule.rule() != null)
        .forEach(rule -> there.put(rule.id(), rule.rule()));
    return wanted.stream()
        .map(rule -> merge(there.get(rule.id()), rule, now))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * Returns the next state of a rule; empty if nothing changes. Where {@code wanted} does not say
   * whether the rule is enabled and snoozed, how often and on what it fires, and whether it holds
   * alerts under embargo, that stays; a new rule fires once for each family. The version grows if
   * the rule matches other articles than before.
   *
   * @param there null if there is no rule with its id
   */
  static Optional<AlertRule> merge(AlertRule there, AlertRule wanted, Instant now) {
    if (there == null) {
      AlertPer per = wanted.per() == null ? AlertPer.FAMILY : wanted.per();
      return Optional.of(wanted.with(it -> it.per(per).version(1).updatedAt(now)));
    }
    AlertRule next =
        wanted.with(
            it ->
                it.enabled(wanted.enabled() == null ? there.enabled() : wanted.enabled())
                    .per(wanted.per() == null ? there.per() : wanted.per())
                    .on(wanted.on() == null ? there.on() : wanted.on())
                    .holdEmbargo(
                        wanted.holdEmbargo() == null ? there.holdEmbargo() : wanted.holdEmbargo())
                    .snoozedUntil(
                        wanted.snoozedUntil() == null
                            ? there.snoozedUntil()
                            : wanted.snoozedUntil())
                    .version(asksTheSame(there, wanted) ? there.version() : there.version() + 1)
                    .updatedAt(there.updatedAt()));
    return next.equals(there) ? Optional.empty() : Optional.of(next.withUpdatedAt(now));
  }

  private static boolean asksTheSame(AlertRule one, AlertRule other) {
    return Objects.equals(one.query(), other.query())
        && one.inTitleOnly() == other.inTitleOnly()
        && one.sources().equals(other.sources())
        && one.mutesOthers() == other.mutesOthers()
        && one.languages().equals(other.languages())
        && (other.on() == null || one.trigger().equals(other.trigger()));
  }
}
