package io.newswire.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** The clock of this machine, by a name that no other machine has. */
final class MachineClock {
  /**
   * Linux names each start of a machine; processes in containers have the clock of their machine.
   * On other systems each process names its own, which is the same clock under two names at worst.
   */
  private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

  static final String NAME = name();

  private MachineClock() {}

  private static String name() {
    try {
      return Files.readString(BOOT_ID).strip();
    } catch (IOException e) {
      return UUID.randomUUID().toString();
    }
  }
}
