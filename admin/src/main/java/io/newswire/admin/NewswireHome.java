package io.newswire.admin;

import io.newswire.model.config.NewswireConfig;
import java.nio.file.Path;

/** The folder that Newswire is installed in. */
public final class NewswireHome {
  private NewswireHome() {}

  /** The value of the system property {@code newswire.home}; else the current folder. */
  public static Path path() {
    return Path.of(System.getProperty("newswire.home", "")).toAbsolutePath();
  }

  /** The folder of the files of known names. */
  public static Path namesFolder(NewswireConfig config) {
    return path().resolve(config.enrichNamesFolder());
  }
}
