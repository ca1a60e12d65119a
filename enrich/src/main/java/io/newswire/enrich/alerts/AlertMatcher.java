package io.newswire.enrich.alerts;

import io.newswire.model.EnrichedArticle;

/** Finds the rules an article matches. Safe for use by many threads. */
@FunctionalInterface
public interface AlertMatcher {
  /** Matches one article; whether it is usable or under embargo is not looked at. */
  RuleMatches match(EnrichedArticle article);
}
