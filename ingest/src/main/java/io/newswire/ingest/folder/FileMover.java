package io.newswire.ingest.folder;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts files that are dealt with into {@code done/} and {@code failed/}. */
final class FileMover {
  private static final String REASON = ".reason.txt";

  private final Path done;
  private final Path failed;

  FileMover(Path folder) throws IOException {
    done = Files.createDirectories(folder.resolve("done"));
    failed = Files.createDirectories(folder.resolve("failed"));
  }

  /** Moves a file to {@code done/}; a file of that name already there keeps its place. */
  void done(Path file) throws IOException {
    move(file, done);
  }

  /** Moves a file to {@code failed/}, with the reason beside it as {@code NAME.reason.txt}. */
  void failed(Path file, String reason) throws IOException {
    Path moved = move(file, failed);
    Files.writeString(moved.resolveSibling(moved.getFileName() + REASON), reason + "\n");
  }

  private static Path move(Path file, Path folder) throws IOException {
    String name = file.getFileName().toString();
    for (int number = 2; ; number++) {
      Path target = folder.resolve(name);
      try {
        return Files.move(file, target);
      } catch (FileAlreadyExistsException e) {
        name = numbered(file.getFileName().toString(), number);
      }
    }
  }

  private static String numbered(String name, int number) {
    int dot = name.lastIndexOf('.');
    return dot <= 0
        ? name + "-" + number
        : name.substring(0, dot) + "-" + number + name.substring(dot);
  }
}
