package io.newswire.bench.torture.process;

import io.newswire.bench.torture.fault.FaultKind;
import io.newswire.bench.torture.fault.Injection;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The wall clocks of processes, which libfaketime shifts; their monotonic clocks go on as they are.
 * Without the library there are none.
 */
final class Clocks implements AutoCloseable {
  private static final String LIBRARY = "libfaketimeMT.so.1";

  /** Debian and Ubuntu, Fedora, Arch Linux, its own {@code make install}. */
  private static final List<String> FOLDERS =
      List.of(
          "/usr/lib/x86_64-linux-gnu/faketime",
          "/usr/lib/aarch64-linux-gnu/faketime",
          "/usr/lib64/faketime",
          "/usr/lib/faketime",
          "/usr/local/lib/faketime");

  /** What it shares with children of a process; it stays behind where that is killed. */
  private static final Path SHARED_MEMORY = Path.of("/dev/shm");

  private static final Pattern SHARED = Pattern.compile("(?:sem\\.)?faketime_s[a-z]+_(\\d+)");

  private final Optional<Path> library;
  private final Path folder;
  private final Map<String, SteppedClock> clocks = new TreeMap<>();

  private Clocks(Optional<Path> library, Path folder) {
    this.library = library;
    this.folder = folder;
  }

  /** Looks for the library, and reports where it is missing. */
  static Clocks in(Path folder, Consumer<String> progress) {
    Optional<Path> library =
        FOLDERS.stream().map(it -> Path.of(it, LIBRARY)).filter(Files::isReadable).findFirst();
    if (library.isEmpty()) {
      progress.accept(
          "no clock is set, because there is no %s: install faketime".formatted(LIBRARY));
    }
    return new Clocks(library, folder);
  }

  /**
   * The environment in which a process has a clock that can be set. Its children have the same
   * clock.
   */
  Map<String, String> environment(String process) throws IOException {
    if (library.isEmpty()) {
      return Map.of();
    }
    SteppedClock clock = SteppedClock.of(folder.resolve(process + ".clock"));
    clocks.put(process, clock);
    return Map.of(
        "LD_PRELOAD", library.get().toString(),
        "FAKETIME_TIMESTAMP_FILE", clock.file().toString(),
        // Seconds for which it does not look at the file again.
        "FAKETIME_CACHE_DURATION", "1",
        // Java measures its waits by the monotonic clock. The fix is one for another C library;
        // with it a wait ends at once or never.
        "FAKETIME_DONT_FAKE_MONOTONIC", "1",
        "FAKETIME_FORCE_MONOTONIC_FIX", "0",
        "NO_FAKE_STAT", "1");
  }

  /** Those of the processes that asked for an environment. */
  SortedMap<FaultKind, Map<String, Injection>> injections() {
    SortedMap<FaultKind, Map<String, Injection>> all = new TreeMap<>();
    if (!clocks.isEmpty()) {
      all.put(FaultKind.CLOCK, new TreeMap<>(clocks));
    }
    return all;
  }

  /** When the clock of a process was set so far. */
  List<Instant> changes(String process) {
    SteppedClock clock = clocks.get(process);
    return clock == null ? List.of() : clock.changes();
  }

  @Override
  public void close() throws IOException {
    if (library.isPresent()) {
      removeLeftovers();
    }
  }

  /** Removes what processes left behind that have ended. */
  static void removeLeftovers() throws IOException {
    if (!Files.isDirectory(SHARED_MEMORY)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(SHARED_MEMORY)) {
      for (Path file : files) {
        Matcher shared = SHARED.matcher(file.getFileName().toString());
        if (shared.matches() && ProcessHandle.of(Long.parseLong(shared.group(1))).isEmpty()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
