package io.newswire.launcher.cli;

/** Who knows how wide the terminal is. */
public final class TerminalWidth {
  /** Set by the script {@code newswire} to what the shell knows; picocli reads it. */
  private static final String GIVEN = "picocli.usage.width";

  private TerminalWidth() {}

  /** Whether picocli has to ask the terminal: it starts a process, and waits for at least 25 ms. */
  public static boolean isUnknown() {
    return System.getProperty(GIVEN) == null;
  }
}
