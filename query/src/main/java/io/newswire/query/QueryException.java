package io.newswire.query;

/**
 * A query that cannot be used. The message is one sentence: what is wrong, where, what to change.
 */
public final class QueryException extends Exception {
  private static final long serialVersionUID = 1L;

  public QueryException(String message) {
    super(message);
  }
}
