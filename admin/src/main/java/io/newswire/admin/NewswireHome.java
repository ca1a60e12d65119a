package io.newswire.admin;

import java.nio.file.Path;

/** The folder that Newswire is installed in. */
public final class NewswireHome {
  private NewswireHome() {}

  /** The value of the system property {@code newswire.home}; else the current folder. */
  public static Path path() {
    return Path.of(System.getProperty("newswire.home", "")).toAbsolutePath();
  }
}
