package io.newswire.enrich.families;

import io.newswire.enrich.alerts.MatchedArticle;
import java.util.Map;

/**
 * An article whose family is known, and later its story.
 *
 * @param signature what is sent to {@code news.signatures}; null for an article without a family
 */
public record ArticleWithFamily(MatchedArticle matched, Signature signature) {

  /**
   * The same article in the story of a signature.
   *
   * @param folded the rules whose alert for another article of the story stands
   */
  ArticleWithFamily inStory(Signature complete, Map<String, String> folded) {
    return new ArticleWithFamily(
        matched.with(matched.article().withStory(complete.story()), folded), complete);
  }
}
