package io.newswire.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Utils;

/**
 * The folder of the stores that Kafka Streams reads whole from their topics.
 *
 * <p>A store that was written to its file and was not closed, because the process was killed, is
 * refused by Kafka Streams 4.3.1 with exactly-once ({@code RocksDBStore.openDB}). It makes stores
 * of tasks anew then, but not global ones: the service would never start again. So those that were
 * not closed in order are removed, and read from their topics again.
 *
 * @param folder of the application; in use by this process alone
 */
record GlobalStores(Path folder) {
  private static final String GLOBAL = "global";

  /** Is there while the stores are closed. */
  private static final String CLOSED = "global-stores-closed";

  /**
   * Before they are opened.
   *
   * @throws UncheckedIOException if the folder cannot be written
   */
  void opening() {
    try {
      if (!Files.deleteIfExists(folder.resolve(CLOSED))) {
        Utils.delete(folder.resolve(GLOBAL).toFile());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * After they were closed in order.
   *
   * @throws UncheckedIOException if the folder cannot be written
   */
  void closed() {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(CLOSED), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
