package io.newswire.launcher;

/** Something the person at the keyboard can mend; its message says how. Shown without a trace. */
final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UserError(String message) {
    super(message);
  }

  UserError(String message, Throwable cause) {
    super(message, cause);
  }
}
