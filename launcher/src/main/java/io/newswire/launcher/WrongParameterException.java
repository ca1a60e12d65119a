package io.newswire.launcher;

/** A parameter of a request that cannot be used; the message names it and what is allowed. */
final class WrongParameterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongParameterException(String message) {
    super(message);
  }
}
