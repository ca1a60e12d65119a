package io.newswire.query;

/**
 * Thrown inside Lucene's parser for a query that is valid syntax but not allowed. It is unchecked
 * because the parser would wrap a {@code ParseException} and change its message; {@link NewsQuery}
 * turns it into a {@link QueryException}.
 */
final class RefusedQuery extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RefusedQuery(String message) {
    super(message);
  }
}
