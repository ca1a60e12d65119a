package io.newswire.enrich.alerts;

import io.newswire.model.EnrichedArticle;
import io.newswire.model.alert.AlertRule;
import io.newswire.model.alert.MatchedSpan;
import java.util.List;

/**
 * A rule that an article matches, with the matched words.
 *
 * @param spans the matched words: those in the title, then those in the text, each in order; at
 *     most {@value #MAX_SPANS}. Empty if the rule has only a source or language
 */
public record RuleMatch(AlertRule rule, List<MatchedSpan> spans) {
  /** More spans would not explain a match better. */
  static final int MAX_SPANS = 50;

  public RuleMatch {
    spans = List.copyOf(spans);
  }

  /** Whether the revision that matches is one that the rule fires on. */
  public boolean fires(EnrichedArticle article) {
    return !rule.trigger().isChange() || !article.changedFacts().isEmpty();
  }
}
