package io.newswire.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Utils;

/**
 * The folders of the stores that Kafka Streams keeps of tasks and of whole topics.
 *
 * <p>With exactly-once, Kafka Streams 4.3.1 does not use a store that was not closed, because the
 * process was killed. It refuses to open a global one ({@code RocksDBStore.openDB}): the service
 * would never start again. It makes those of a task anew, but only after it has opened all of them
 * twice and the group has shared out the partitions once more. So stores that were not closed in
 * order are removed before the start, and are read from their topics again.
 *
 * @param folder of the application; in use by this process alone
 */
record LocalStores(Path folder) {
  /** The folder of the global stores, and those of tasks, which are named like 0_3. */
  private static final String STORES = "{global,[0-9]*_[0-9]*}";

  /** Is there while the stores are closed. */
  private static final String CLOSED = "stores-closed";

  /**
   * Before they are opened.
   *
   * @throws UncheckedIOException if the folder cannot be written
   */
  void opening() {
    try {
      if (!Files.deleteIfExists(folder.resolve(CLOSED)) && Files.isDirectory(folder)) {
        remove();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void remove() throws IOException {
    try (DirectoryStream<Path> stores = Files.newDirectoryStream(folder, STORES)) {
      for (Path store : stores) {
        Utils.delete(store.toFile());
      }
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
