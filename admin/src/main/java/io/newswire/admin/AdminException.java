package io.newswire.admin;

/** Something the person at the keyboard can mend; its message says how. Shown without a trace. */
public final class AdminException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public AdminException(String message) {
    super(message);
  }

  public AdminException(String message, Throwable cause) {
    super(message, cause);
  }
}
