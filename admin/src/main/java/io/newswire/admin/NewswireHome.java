package io.newswire.admin;

import java.nio.file.Path;

/** Newswire's own folder, as the {@code newswire} script tells it. */
public final class NewswireHome {
  private NewswireHome() {}

  public static Path path() {
    return Path.of(System.getProperty("newswire.home", "")).toAbsolutePath();
  }
}
