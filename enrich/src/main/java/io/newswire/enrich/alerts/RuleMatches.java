package io.newswire.enrich.alerts;

import java.util.List;
import java.util.Map;

/**
 * The result of matching one article against all rules.
 *
 * @param found the matching rules, sorted by id
 * @param failed the errors of rules that failed on the article, by rule id
 */
public record RuleMatches(List<RuleMatch> found, Map<String, String> failed) {
  /** The result without matches and failures. */
  public static final RuleMatches NONE = new RuleMatches(List.of(), Map.of());

  public RuleMatches {
    found = List.copyOf(found);
    failed = Map.copyOf(failed);
  }
}
