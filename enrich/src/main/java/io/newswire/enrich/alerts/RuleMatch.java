package io.newswire.enrich.alerts;

import io.newswire.model.AlertRule;
import io.newswire.model.MatchedSpan;
import java.util.List;

/**
 * A rule that an article matches, and why.
 *
 * @param spans the words that made it match: those in the title, then those in the text, each in
 *     order; at most {@value #MAX_SPANS}. None where the rule asks only for source or language
 */
public record RuleMatch(AlertRule rule, List<MatchedSpan> spans) {
  /** A word that stands more often is not explained better by all its places. */
  static final int MAX_SPANS = 50;

  public RuleMatch {
    spans = List.copyOf(spans);
  }
}
