package io.newswire.query;

/** Limits on the cost of one query, for rules and searches. */
final class QueryLimits {
  /** Words, phrases and patterns in a query; Lucene's own limit is 1,024. */
  static final int CLAUSES = 1_000;

  /** Characters in a query. */
  static final int LENGTH = 32_768;

  /** Nested brackets. */
  static final int DEPTH = 50;

  /** Fuzzy words in a query; each is compared with every term of the index. */
  static final int FUZZY = 20;

  /** Words with wildcards in a query. */
  static final int PATTERNS = 300;

  /** Characters * and ? in a word. */
  static final int WILDCARDS_IN_A_WORD = 8;

  /** Characters in a word with wildcards or a fuzzy word. */
  static final int PATTERN_LENGTH = 100;

  /** Slop of a phrase, in words. */
  static final int SLOP = 500;

  private QueryLimits() {}

  static void checkLength(String query) throws QueryException {
    if (query.length() > LENGTH) {
      throw new QueryException(
          "the query has %,d characters, more than %,d; split it"
              .formatted(query.length(), LENGTH));
    }
  }
}
