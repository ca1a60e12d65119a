package io.newswire.enrich;

import io.newswire.enrich.alerts.AlertMatcher;
import io.newswire.enrich.alerts.RuleMatches;
import io.newswire.model.Article;
import io.newswire.model.EnrichedArticle;
import io.newswire.model.TextCut;

/**
 * How much of a text is searched for names, quotes and matches of alert rules. These steps keep all
 * words in memory at once, so this limits their memory and time.
 *
 * @param characters the number of characters from the start of the text
 */
record TextLimit(int characters) {
  /** The article with its text cut to the limit. */
  Article apply(Article article) {
    String text = article.text();
    return text == null || text.length() <= characters
        ? article
        : article.withText(text.substring(0, TextCut.end(text, 0, characters)));
  }

  /** The rules that an article matches with the start of its text; none if it is not usable. */
  RuleMatches match(EnrichedArticle enriched, AlertMatcher matcher) {
    Article article = enriched.article();
    return article.usable()
        ? matcher.match(enriched.withArticle(apply(article)))
        : RuleMatches.NONE;
  }
}
