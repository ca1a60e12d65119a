package io.newswire.admin;

/** What was given cannot be used: a rule, a file, a time. Giving it again fails again. */
public final class InvalidInputException extends AdminException {
  private static final long serialVersionUID = 1L;

  private final String field;

  public InvalidInputException(String message) {
    super(message);
    field = null;
  }

  private InvalidInputException(String field, String message, Throwable cause) {
    super(message, cause);
    this.field = field;
  }

  /** A field of what was given cannot be used. */
  public static InvalidInputException ofField(String field, String message, Throwable cause) {
    return new InvalidInputException(field, message, cause);
  }

  public InvalidInputException(String message, Throwable cause) {
    this(null, message, cause);
  }

  /** The field that cannot be used; null if it is not known. */
  public String field() {
    return field;
  }
}
