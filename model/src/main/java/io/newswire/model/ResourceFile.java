package io.newswire.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Files on the class path that come with the code. */
public final class ResourceFile {
  private ResourceFile() {}

  /** What is made of a file's bytes. */
  @FunctionalInterface
  public interface Reading<T> {
    T of(InputStream file) throws IOException;
  }

  /**
   * Reads a file.
   *
   * @param owner the class beside which the file stands, unless the name begins with a slash
   * @throws IllegalStateException if it is missing
   * @throws UncheckedIOException if it cannot be read
   */
  public static <T> T read(Class<?> owner, String name, Reading<T> reading) {
    try (InputStream file = owner.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("class path resource " + name + " is missing");
      }
      return reading.of(file);
    } catch (IOException e) {
      throw new UncheckedIOException("class path resource " + name + " cannot be read", e);
    }
  }

  /** The lines of a file in UTF-8, stripped. */
  public static List<String> lines(Class<?> owner, String name) {
    return read(owner, name, file -> new String(file.readAllBytes(), UTF_8))
        .lines()
        .map(String::strip)
        .toList();
  }
}
