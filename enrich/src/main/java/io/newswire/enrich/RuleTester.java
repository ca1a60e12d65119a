package io.newswire.enrich;

import io.newswire.enrich.alerts.AlertWriter;
import io.newswire.enrich.alerts.RuleIndex;
import io.newswire.enrich.alerts.RuleMatches;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.alert.Alert;
import io.newswire.model.alert.AlertRule;
import java.time.Instant;
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
   * @param maxTextCharacters how many characters of a text are read, see {@code
   *     enrich.max.text.characters}
   */
  public RuleTester(AlertRule rule, int maxTextCharacters) {
    limit = new TextLimit(maxTextCharacters);
    index.apply(
        Map.of(rule.id(), rule.with(it -> it.enabled(true).snoozedUntil(null).throttle(null))));
  }

  /**
   * The alert of the rule and an article, as the stream would send it.
   *
   * @param enriched as stored
   * @return empty if the rule does not fire on it
   */
  public Optional<Alert> test(EnrichedArticle enriched) {
    RuleMatches matches = limit.match(enriched, index);
    return matches.found().stream()
        .filter(match -> match.fires(enriched))
        .findFirst()
        .map(match -> AlertWriter.of(match, enriched, Instant.now()));
  }

  /** What is wrong with the rule, or went wrong on an article; empty if nothing did. */
  public Optional<String> problem() {
    return index.problems().stream().findFirst().map(problem -> problem.problem());
  }
}
