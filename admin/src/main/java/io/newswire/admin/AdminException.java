package io.newswire.admin;

/**
 * An operation that could not be done, for a reason that its caller can correct. The message is one
 * sentence for people: what failed, on which thing, and what to change.
 *
 * <p>The subclass says the kind of the failure. The command line and the HTTP API each translate
 * the kinds once, into an exit code and into a status.
 */
public abstract sealed class AdminException extends RuntimeException
    permits AmbiguousNameException,
        InvalidInputException,
        NotFoundException,
        NameTakenException,
        UnavailableException {
  private static final long serialVersionUID = 1L;

  AdminException(String message) {
    super(message);
  }

  AdminException(String message, Throwable cause) {
    super(message, cause);
  }
}
