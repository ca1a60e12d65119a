package io.newswire.launcher;

import java.nio.file.Path;

/** Newswire's own folder, as the {@code newswire} script tells it. */
final class Home {
  private Home() {}

  static Path path() {
    return Path.of(System.getProperty("newswire.home", "")).toAbsolutePath();
  }
}
