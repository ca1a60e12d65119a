package io.newswire.enrich.quotes;

/** What ends a sentence. */
final class SentenceEnds {
  private static final String STOPS = ".!?…";

  private SentenceEnds() {}

  static boolean is(String word) {
    return !word.isEmpty() && STOPS.indexOf(word.charAt(0)) >= 0;
  }

  /** Whether a marked stretch ends with a full stop, a question or exclamation mark. */
  static boolean closed(String text, QuotedSpan marked) {
    int i = marked.end() - 1;
    while (i > marked.start() && "'’)]".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return STOPS.indexOf(text.charAt(i)) >= 0;
  }
}
