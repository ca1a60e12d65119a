package io.newswire.enrich.alerts;

import java.util.List;
import java.util.Map;

/**
 * The result of matching one article against all rules.
 *
 * @param found the matching rules that may fire, sorted by id
 * @param failed the errors of rules that failed on the article, by rule id
 * @param mutedBy the query of a rule that silences the others; null if none matches
 */
public record RuleMatches(List<RuleMatch> found, Map<String, String> failed, String mutedBy) {
  /** The result without matches and failures. */
  public static final RuleMatches NONE = new RuleMatches(List.of(), Map.of(), null);

  public RuleMatches {
    found = List.copyOf(found);
    failed = Map.copyOf(failed);
  }

  /** Whether nobody is notified of the article, whatever rules match. */
  public boolean muted() {
    return mutedBy != null;
  }
}
