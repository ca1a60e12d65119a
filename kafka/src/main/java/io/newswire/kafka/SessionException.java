package io.newswire.kafka;

/** A session cannot be opened at present. The message says why; the service reports it as it is. */
public final class SessionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SessionException(String message, Throwable cause) {
    super(message, cause);
  }
}
