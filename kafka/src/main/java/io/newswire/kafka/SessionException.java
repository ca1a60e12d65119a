package io.newswire.kafka;

/** A session cannot be opened at present; the message says why, for people. */
public final class SessionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SessionException(String message, Throwable cause) {
    super(message, cause);
  }
}
