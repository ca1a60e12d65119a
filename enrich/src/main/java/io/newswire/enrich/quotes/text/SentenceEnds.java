package io.newswire.enrich.quotes.text;

import io.newswire.enrich.quotes.marks.QuotedSpan;

/** Recognises the ends of sentences. */
public final class SentenceEnds {
  private static final String STOPS = ".!?…";

  private SentenceEnds() {}

  public static boolean is(String word) {
    return !word.isEmpty() && STOPS.indexOf(word.charAt(0)) >= 0;
  }

  /** Whether a quoted span ends with a full stop, a question mark or an exclamation mark. */
  public static boolean closed(String text, QuotedSpan marked) {
    int i = marked.end() - 1;
    while (i > marked.start() && "'’)]".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return STOPS.indexOf(text.charAt(i)) >= 0;
  }
}
