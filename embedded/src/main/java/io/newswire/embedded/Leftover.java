package io.newswire.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An Elasticsearch that a crashed predecessor left running on the same directory. */
final class Leftover {
  private static final int PATIENCE_SECONDS = 10;

  private Leftover() {}

  /**
   * Ends it, if there is one, and waits for that. A process that got its pid since, but is no
   * Elasticsearch of this directory, is left alone.
   *
   * @throws StartException if it does not end
   */
  static void remove(ElasticsearchFolder folder) {
    find(folder).ifPresent(process -> end(process, folder.dir()));
    try {
      Files.deleteIfExists(folder.pidFile());
    } catch (IOException e) {
      throw new StartException("Cannot delete " + folder.pidFile() + ": " + e, e);
    }
  }

  static Optional<ProcessHandle> find(ElasticsearchFolder folder) {
    try {
      long pid = Long.parseLong(Files.readString(folder.pidFile()).strip());
      return ProcessHandle.of(pid).filter(process -> runsWith(process, folder.jvmOptions()));
    } catch (IOException | NumberFormatException none) {
      return Optional.empty();
    }
  }

  private static boolean runsWith(ProcessHandle process, Path jvmOptions) {
    return process.info().arguments().stream()
        .flatMap(Arrays::stream)
        .anyMatch(argument -> argument.equals("@" + jvmOptions));
  }

  private static void end(ProcessHandle process, Path dir) {
    process.destroy();
    if (!endsInTime(process)) {
      process.destroyForcibly();
      if (!endsInTime(process)) {
        throw new StartException(
            "An Elasticsearch of a Newswire that crashed (process "
                + process.pid()
                + ") still uses "
                + dir
                + " and does not end; kill it.");
      }
    }
  }

  private static boolean endsInTime(ProcessHandle process) {
    try {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
    return !process.isAlive();
  }
}
