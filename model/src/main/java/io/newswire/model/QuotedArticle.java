package io.newswire.model;

import java.util.List;

/**
 * An article whose names and quotes are known.
 *
 * @param quotes in text order
 */
public record QuotedArticle(TaggedArticle tagged, List<Quote> quotes) {
  public QuotedArticle {
    quotes = List.copyOf(quotes);
  }
}
