package io.newswire.launcher.cli;

/** Whether the script {@code newswire} has given the width of the terminal. */
public final class TerminalWidth {
  /** What the shell knows; picocli reads it. */
  private static final String GIVEN = "picocli.usage.width";

  private TerminalWidth() {}

  /** Whether it has not: picocli then starts a process for it, and waits for at least 25 ms. */
  public static boolean isUnknown() {
    return System.getProperty(GIVEN) == null;
  }
}
