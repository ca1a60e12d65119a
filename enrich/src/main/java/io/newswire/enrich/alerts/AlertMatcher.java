package io.newswire.enrich.alerts;

import io.newswire.model.EnrichedArticle;

/** Finds the rules that an article matches. Implementations are thread-safe. */
@FunctionalInterface
public interface AlertMatcher {
  /** Matches one article. Its status and embargo are not considered. */
  RuleMatches match(EnrichedArticle article);
}
