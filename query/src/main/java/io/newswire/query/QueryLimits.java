package io.newswire.query;

/** What one query may cost at most, for rules and searches alike. */
final class QueryLimits {
  /** The most words, phrases and patterns; Lucene's own limit is 1,024. */
  static final int CLAUSES = 1_000;

  /** The most characters. */
  static final int LENGTH = 32_768;

  /** The most brackets within each other. */
  static final int DEPTH = 50;

  /** The most fuzzy words: each is compared with all words of the index. */
  static final int FUZZY = 20;

  /** The most wildcards and prefixes. */
  static final int PATTERNS = 300;

  /** The most signs * and ? in one word. */
  static final int WILDCARDS_IN_A_WORD = 8;

  /** The longest word with a wildcard, or fuzzy, in characters. */
  static final int PATTERN_LENGTH = 100;

  /** The most words between those of a phrase. */
  static final int SLOP = 500;

  private QueryLimits() {}

  static void checkLength(String query) throws QueryException {
    if (query.length() > LENGTH) {
      throw new QueryException(
          "it has %,d characters, more than %,d; split it".formatted(query.length(), LENGTH));
    }
  }
}
