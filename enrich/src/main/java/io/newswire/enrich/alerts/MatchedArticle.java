package io.newswire.enrich.alerts;

import io.newswire.model.EnrichedArticle;
import java.util.Map;

/**
 * A fully enriched article with the result of matching the alert rules.
 *
 * @param folded the rules whose alert for this article nobody is to be notified of, because one for
 *     another article of its family stands; each with that article's id
 */
public record MatchedArticle(
    EnrichedArticle article, RuleMatches matches, Map<String, String> folded) {

  public MatchedArticle {
    folded = Map.copyOf(folded);
  }

  /** An article whose family is not known. */
  public MatchedArticle(EnrichedArticle article, RuleMatches matches) {
    this(article, matches, Map.of());
  }
}
