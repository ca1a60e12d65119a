package io.newswire.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name under which a process that has a folder of its own is a static member of its group
 * (KIP-345). Killed and started again, it is the same member and goes on with its partitions at
 * once; the group would otherwise wait for the end of the session of the one that was killed.
 */
final class GroupInstanceId {
  private static final String FILE = "group-instance-id";
  private static final Pattern VALID = Pattern.compile("[0-9a-f-]{36}");

  private GroupInstanceId() {}

  /**
   * Returns the id that is kept in a folder, and makes one if there is none or it is damaged.
   *
   * @param folder of one process; whoever copies it has to remove the file {@value FILE}
   * @throws UncheckedIOException if the folder cannot be written
   */
  static String of(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      String kept = Files.exists(file) ? Files.readString(file).strip() : "";
      if (VALID.matcher(kept).matches()) {
        return kept;
      }
      String id = UUID.randomUUID().toString();
      Files.createDirectories(folder);
      Files.writeString(file, id);
      return id;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
