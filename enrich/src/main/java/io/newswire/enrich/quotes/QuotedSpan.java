package io.newswire.enrich.quotes;

/**
 * A stretch between quote marks.
 *
 * @param outerStart offset of the opening mark
 * @param start behind the opening mark and the spaces that follow it
 * @param end before the closing mark and the spaces before it; always greater than {@code start}
 * @param outerEnd behind the closing mark; {@code end} where it is missing
 * @param goesOn whether the mark is left open because the next paragraph opens again
 * @param single whether the marks are single
 */
record QuotedSpan(
    int outerStart, int start, int end, int outerEnd, boolean goesOn, boolean single) {

  boolean closed() {
    return outerEnd > end;
  }
}
