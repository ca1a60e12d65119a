package io.newswire.index.search;

/** A question that cannot be asked; the message says what is wrong with it and where. */
public final class InvalidQueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidQueryException(String message) {
    super(message);
  }

  InvalidQueryException(String message, Throwable cause) {
    super(message, cause);
  }
}
