package io.newswire.launcher.api;

/** A parameter of a request that cannot be used; the message names it and what is allowed. */
final class InvalidParameterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidParameterException(String message) {
    super(message);
  }
}
