package io.newswire.kibana;

/** Thrown if an import fails; the message says why and what to change. */
public final class KibanaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KibanaException(String message) {
    super(message);
  }

  KibanaException(String message, Throwable cause) {
    super(message, cause);
  }
}
