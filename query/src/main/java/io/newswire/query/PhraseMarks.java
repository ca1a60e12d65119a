package io.newswire.query;

/**
 * Decides where the quotation marks of a query open and close a phrase. A double mark does so
 * anywhere; a single mark only at the edge of a word, as within a word it is an apostrophe. Marks
 * may be doubled: {@code ""}, {@code ''} and {@code ,,}.
 *
 * @param query the query as typed; all offsets are offsets into it
 */
record PhraseMarks(String query) {
  /**
   * Whether a single or doubled mark opens a phrase here: a word follows, and a mark at the end of
   * a word closes it later.
   */
  boolean opensSingle(int at) {
    char c = query.charAt(at);
    boolean doubled = (QuotationMarks.isSingle(c) || c == ',') && isRepeated(at);
    if (!QuotationMarks.isSingle(c) && !doubled || isWordEnd(at + (doubled ? 2 : 1))) {
      return false;
    }
    for (int i = at + 1; i < query.length(); i++) {
      char close = query.charAt(i);
      if ((QuotationMarks.isSingle(close) || doubled && QuotationMarks.isDouble(close))
          && isWordEnd(i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** The number of characters that open the phrase here: 2 for a doubled mark, else 1. */
  int openingLength(int at) {
    return isRepeated(at) && at + 2 < query.length() && !isWordEnd(at + 2) ? 2 : 1;
  }

  /**
   * The number of characters that close the phrase here; 0 if none do.
   *
   * @param single whether one single mark opened the phrase
   */
  int closingLength(int at, boolean single) {
    char c = query.charAt(at);
    boolean doubled = isRepeated(at) && isWordEnd(at + 2);
    if (single) {
      return QuotationMarks.isSingle(c) && isWordEnd(at + 1) ? 1 : 0;
    }
    if (QuotationMarks.isDouble(c)) {
      return doubled ? 2 : 1;
    }
    return QuotationMarks.isSingle(c) && doubled ? 2 : 0;
  }

  /** Whether a word ends before this offset. */
  private boolean isWordEnd(int offset) {
    return offset >= query.length()
        || QuotationMarks.isBlank(query.charAt(offset))
        || ")~^".indexOf(query.charAt(offset)) >= 0;
  }

  private boolean isRepeated(int at) {
    return at + 1 < query.length() && query.charAt(at + 1) == query.charAt(at);
  }
}
