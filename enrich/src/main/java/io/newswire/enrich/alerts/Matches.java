package io.newswire.enrich.alerts;

import java.util.List;
import java.util.Map;

/**
 * What the rules say of one article.
 *
 * @param found the rules it matches, in order of their ids
 * @param failed why nothing can be said for some rules, by rule id
 */
public record Matches(List<RuleMatch> found, Map<String, String> failed) {
  /** No rule matches, and none failed. */
  public static final Matches NONE = new Matches(List.of(), Map.of());

  public Matches {
    found = List.copyOf(found);
    failed = Map.copyOf(failed);
  }
}
