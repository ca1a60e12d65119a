package io.newswire.launcher.cli;

import io.newswire.admin.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files that a command line names. */
public final class Inputs {
  private Inputs() {}

  /**
   * Returns all files in the given order, and those in folders sorted by path. Files in folders
   * whose names start with a dot are left out.
   *
   * @throws InvalidInputException if one does not exist, before any is read
   */
  public static Stream<Path> files(List<Path> named) {
    for (Path path : named) {
      if (!Files.exists(path)) {
        throw new InvalidInputException(path + " does not exist");
      }
    }
    return named.stream().flatMap(Inputs::walk);
  }

  private static Stream<Path> walk(Path path) {
    if (!Files.isDirectory(path)) {
      return Stream.of(path);
    }
    try {
      return Files.walk(path)
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
