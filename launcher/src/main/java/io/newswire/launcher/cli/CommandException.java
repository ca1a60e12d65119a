package io.newswire.launcher.cli;

/** A command failed for a reason that its user can correct. The message says how. */
public final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CommandException(String message, Throwable cause) {
    super(message, cause);
  }

  public CommandException(String message) {
    super(message);
  }
}
