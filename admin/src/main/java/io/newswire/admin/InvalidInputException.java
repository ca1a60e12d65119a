package io.newswire.admin;

/** What was given cannot be used: a rule, a file, a time. Giving it again fails again. */
public final class InvalidInputException extends AdminException {
  private static final long serialVersionUID = 1L;

  public InvalidInputException(String message) {
    super(message);
  }

  public InvalidInputException(String message, Throwable cause) {
    super(message, cause);
  }
}
