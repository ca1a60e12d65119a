package io.newswire.query;

/**
 * Thrown for a query that cannot be used. The message is one sentence for the author of the query:
 * it says what is wrong, at which column, and what to change.
 */
public final class QueryException extends Exception {
  private static final long serialVersionUID = 1L;

  public QueryException(String message) {
    super(message);
  }
}
