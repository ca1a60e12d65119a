package io.newswire.kibana;

/** Kibana did not take what was sent; the message says why, for the person who sent it. */
public final class KibanaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KibanaException(String message) {
    super(message);
  }

  KibanaException(String message, Throwable cause) {
    super(message, cause);
  }
}
