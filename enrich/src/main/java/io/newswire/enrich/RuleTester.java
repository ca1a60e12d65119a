package io.newswire.enrich;

import io.newswire.enrich.alerts.AlertWriter;
import io.newswire.enrich.alerts.RuleIndex;
import io.newswire.enrich.alerts.RuleMatch;
import io.newswire.enrich.alerts.RuleMatches;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertRule;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Decides on which articles a rule would fire, with the matcher and the limits of the stream.
 * Thread-safe.
 */
public final class RuleTester {
  private final RuleIndex index = new RuleIndex();
  private final TextLimit limit;

  /**
   * Prepares a rule. One that cannot be used fires on nothing.
   *
   * @param mutes the rules that silence others
   * @param maxTextCharacters how many characters of a text are read, see {@code
   *     enrich.max.text.characters}
   */
  public RuleTester(AlertRule rule, Collection<AlertRule> mutes, int maxTextCharacters) {
    limit = new TextLimit(maxTextCharacters);
    Map<String, AlertRule> rules = new HashMap<>();
    mutes.forEach(mute -> rules.put(mute.id(), mute));
    rules.put(rule.id(), rule.with(it -> it.enabled(true).snoozedUntil(null).throttle(null)));
    index.apply(rules);
  }

  /**
   * The alert of the rule and an article, as the stream would send it; silent if the article has
   * muted words.
   *
   * @param enriched as stored
   * @return empty if the rule does not fire on it
   */
  public Optional<Alert> test(EnrichedArticle enriched) {
    RuleMatches matches = limit.match(enriched, index);
    return matches.found().stream()
        .filter(match -> match.fires(enriched))
        .findFirst()
        .map(match -> alert(match, matches, enriched));
  }

  private static Alert alert(RuleMatch match, RuleMatches matches, EnrichedArticle enriched) {
    Alert alert = AlertWriter.of(match, enriched, Instant.now());
    return matches.muted() ? AlertWriter.muted(alert, matches.mutedBy()) : alert;
  }

  /** What is wrong with the rule, or went wrong on an article; empty if nothing did. */
  public Optional<String> problem() {
    return index.problems().stream().findFirst().map(problem -> problem.problem());
  }
}
