package io.newswire.bench.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Utils;

/** Where the processes of a campaign keep their data and logs. */
record CampaignFolder(Path path, boolean keep) implements AutoCloseable {
  /** Makes a folder of its own in the given one. */
  static CampaignFolder in(Path folder, boolean keep) throws IOException {
    return new CampaignFolder(
        Files.createTempDirectory(Files.createDirectories(folder), "torture").toRealPath(), keep);
  }

  /** Deletes it, if it is not to be kept. */
  @Override
  public void close() {
    if (keep) {
      return;
    }
    try {
      Utils.delete(path.toFile());
    } catch (IOException e) {
      System.err.println("newswire: " + path + " is left behind: " + e);
    }
  }
}
