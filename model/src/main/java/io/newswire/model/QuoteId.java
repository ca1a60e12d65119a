package io.newswire.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Quotes' ids: article, words and speaker, so that a quote keeps its id in a corrected article as
 * long as it is itself unchanged.
 */
public final class QuoteId {
  private static final int DIGITS = 16;

  private QuoteId() {}

  /** The ids of an article's quotes, in their order. The same words twice get two ids. */
  public static List<String> ofAll(String articleId, List<Quote> quotes) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> ids = new ArrayList<>(quotes.size());
    for (Quote quote : quotes) {
      String speaker = quote.speaker() == null ? null : quote.speaker().name();
      String words = Fingerprint.of(quote.text(), speaker);
      int occurrence = seen.merge(words, 1, Integer::sum);
      ids.add(articleId + "-" + Fingerprint.of(words, "" + occurrence).substring(0, DIGITS));
    }
    return ids;
  }
}
