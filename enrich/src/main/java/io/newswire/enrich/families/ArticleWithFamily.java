package io.newswire.enrich.families;

import io.newswire.enrich.alerts.MatchedArticle;

/**
 * An article whose family is known, and later its story.
 *
 * @param signature what is sent to {@code news.signatures}; null for an article without a family
 */
public record ArticleWithFamily(MatchedArticle matched, Signature signature) {

  /** The same article in the story of a signature. */
  ArticleWithFamily inStory(Signature complete) {
    return new ArticleWithFamily(
        new MatchedArticle(
            matched.article().withStory(complete.story()),
            matched.matches(),
            matched.folded(),
            matched.copies()),
        complete);
  }
}
