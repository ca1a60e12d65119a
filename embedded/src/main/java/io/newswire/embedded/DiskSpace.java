package io.newswire.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** The space that is left for the data of an embedded service. */
final class DiskSpace {
  private static final long MEGABYTE = 1 << 20;

  private DiskSpace() {}

  /** What this process may write to the file system of a folder; 0 if the folder is not there. */
  static long freeMegabytes(Path folder) {
    return folder.toFile().getUsableSpace() / MEGABYTE;
  }

  /**
   * Returns only if a folder has so much space, or its file system does not tell.
   *
   * @throws IOException if not; the message says what to do
   */
  static void require(Path folder, long megabytes) throws IOException {
    long free = freeMegabytes(folder);
    if (free < megabytes && folder.toFile().getTotalSpace() > 0) {
      throw new IOException(
          "%d MB are free there, and %d are needed: free disk space, then start again"
              .formatted(free, megabytes));
    }
  }
}
