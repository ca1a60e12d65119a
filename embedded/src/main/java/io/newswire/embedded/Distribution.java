package io.newswire.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the unpacked Elasticsearch lies. */
public final class Distribution {
  /** System property that names its folder; the build and the newswire script set it. */
  public static final String HOME_PROPERTY = "newswire.elasticsearch.home";

  private Distribution() {}

  /**
   * The folder of the unpacked Elasticsearch.
   *
   * @throws StartException if {@link #HOME_PROPERTY} is not set, or names no Elasticsearch
   */
  public static Path find() {
    String home = System.getProperty(HOME_PROPERTY, "");
    if (home.isEmpty()) {
      throw new StartException(
          "No Elasticsearch: system property "
              + HOME_PROPERTY
              + " is not set. Start through ./newswire, or set elasticsearch.url to one that runs.");
    }
    return check(Path.of(home));
  }

  static Path check(Path home) {
    if (!Files.isDirectory(home.resolve("lib")) || !Files.isDirectory(home.resolve("modules"))) {
      throw new StartException(
          "No Elasticsearch in "
              + home.toAbsolutePath()
              + "; mvn -pl embedded package unpacks it.");
    }
    return home.toAbsolutePath().normalize();
  }

  /** Its version, as in the name of its server's jar. */
  static String version(Path home) {
    try (var jars = Files.newDirectoryStream(home.resolve("lib"), "elasticsearch-core-*.jar")) {
      for (Path jar : jars) {
        return jar.getFileName().toString().replaceAll("^elasticsearch-core-|\\.jar$", "");
      }
    } catch (IOException e) {
      throw new StartException("Cannot read " + home + ": " + e, e);
    }
    throw new StartException("No elasticsearch-core jar in " + home.resolve("lib"));
  }
}
