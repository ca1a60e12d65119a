package io.newswire.enrich.alerts;

import java.util.List;
import java.util.Map;

/**
 * What the rules say of one article.
 *
 * @param found the rules it matches, in order of their ids
 * @param failed why nothing can be said for some rules, by rule id
 */
public record RuleMatches(List<RuleMatch> found, Map<String, String> failed) {
  /** No rule matches, and none failed. */
  public static final RuleMatches NONE = new RuleMatches(List.of(), Map.of());

  public RuleMatches {
    found = List.copyOf(found);
    failed = Map.copyOf(failed);
  }
}
