package io.newswire.enrich;

import io.newswire.model.Article;
import io.newswire.model.TextCut;

/**
 * How much of a text is looked through for names, quotes and matches of alert rules. Their work
 * keeps every word in memory at once, so it is this that bounds their memory and their time.
 *
 * @param characters of the text's beginning
 */
record TextLimit(int characters) {
  /** The article as it is, or with the beginning of a text that is longer. */
  Article apply(Article article) {
    String text = article.text();
    return text == null || text.length() <= characters
        ? article
        : article.withText(text.substring(0, TextCut.end(text, 0, characters)));
  }
}
