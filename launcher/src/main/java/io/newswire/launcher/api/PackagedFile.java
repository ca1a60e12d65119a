package io.newswire.launcher.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;

/** A file that the build packs. */
final class PackagedFile {
  private PackagedFile() {}

  /**
   * Reads it.
   *
   * @param place null if there is none
   * @throws IllegalStateException if there is none
   */
  static byte[] read(URL place, String name) throws IOException {
    if (place == null) {
      throw new IllegalStateException("the file " + name + " is missing: build Newswire again");
    }
    try (InputStream in = place.openStream()) {
      return in.readAllBytes();
    }
  }
}
