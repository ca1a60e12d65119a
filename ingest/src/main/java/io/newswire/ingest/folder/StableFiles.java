package io.newswire.ingest.folder;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the files that are completely written: those that looked the same for a while. Looks are
 * compared with each other and never with the clock of the file system, which may be another
 * machine's. For one thread.
 */
final class StableFiles {
  /** An empty file is more often one whose writer is slow to begin. */
  private static final int TIMES_LONGER_IF_EMPTY = 10;

  private record Look(FileStamp stamp, Instant since) {}

  private final Duration quiet;
  private final Map<Path, Look> looks = new HashMap<>();

  /** A file that did not change for {@code quiet} is complete. */
  StableFiles(Duration quiet) {
    this.quiet = quiet;
  }

  /** The complete files among those that are there, the oldest first. */
  List<Path> settled(Map<Path, FileStamp> files, Instant now) {
    looks.keySet().retainAll(files.keySet());
    files.forEach(
        (file, stamp) ->
            looks.merge(
                file,
                new Look(stamp, now),
                (before, look) -> before.stamp().equals(stamp) ? before : look));
    return files.keySet().stream()
        .filter(file -> isSettled(looks.get(file), now))
        .sorted(
            Comparator.<Path, FileTime>comparing(file -> files.get(file).modified())
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private boolean isSettled(Look look, Instant now) {
    Duration needed = look.stamp().bytes() == 0 ? quiet.multipliedBy(TIMES_LONGER_IF_EMPTY) : quiet;
    return !look.since().plus(needed).isAfter(now);
  }
}
