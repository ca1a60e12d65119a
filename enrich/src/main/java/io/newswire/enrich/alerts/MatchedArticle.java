package io.newswire.enrich.alerts;

import io.newswire.model.EnrichedArticle;
import io.newswire.model.alert.AlertCopy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A fully enriched article with the result of matching the alert rules.
 *
 * @param folded the rules whose alert for this article nobody is to be notified of, because one for
 *     another article of its family or story stands; each with that article's id
 * @param copies of an article that is withdrawn: other articles with its text
 */
public record MatchedArticle(
    EnrichedArticle article,
    RuleMatches matches,
    Map<String, String> folded,
    List<AlertCopy> copies) {

  public MatchedArticle {
    folded = Map.copyOf(folded);
    copies = List.copyOf(copies);
  }

  /** The same in another state of enrichment, with further rules that are folded. */
  public MatchedArticle with(EnrichedArticle other, Map<String, String> more) {
    Map<String, String> all = new HashMap<>(folded);
    all.putAll(more);
    return new MatchedArticle(other, matches, all, copies);
  }

  /** An article whose family is not known. */
  public MatchedArticle(EnrichedArticle article, RuleMatches matches) {
    this(article, matches, Map.of(), List.of());
  }
}
