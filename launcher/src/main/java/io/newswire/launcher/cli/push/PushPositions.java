package io.newswire.launcher.cli.push;

import io.newswire.ingest.file.DocumentFile;
import io.newswire.ingest.file.FileProgress;
import io.newswire.ingest.file.Watermark;
import io.newswire.model.Fingerprint;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Remembers, in the folder {@code push} of {@code data.dir}, how far files that hold many documents
 * are pushed, so that a push that was broken off can be taken up. Written once a second; what was
 * pushed since is pushed again then, and overwrites itself.
 */
final class PushPositions {
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private final Path folder;
  private final boolean resume;
  private final PrintWriter err;
  private final Map<Path, Pushed> open = new LinkedHashMap<>();
  private final List<FileProgress> all = new ArrayList<>();
  private Instant saved = Instant.now();

  private record Pushed(FileProgress progress, Watermark watermark) {}

  /**
   * Remembers in that data folder.
   *
   * @param resume whether to begin where an earlier push ended
   */
  PushPositions(Path dataDir, boolean resume, PrintWriter err) {
    this.folder = dataDir.resolve("push");
    this.resume = resume;
    this.err = err;
  }

  /** Where to begin in a file, in bytes. */
  long beginning(Path file) throws IOException {
    if (!DocumentFile.holdsMany(file)) {
      return 0;
    }
    String name = Fingerprint.of(file.toAbsolutePath().normalize().toString());
    FileProgress progress = new FileProgress(folder.resolve(name), file);
    all.add(progress);
    long before = progress.position();
    long from = resume ? before : 0;
    open.put(file, new Pushed(progress, new Watermark(from)));
    if (before > 0) {
      err.printf(
          resume
              ? "%s: goes on at byte %,d of %,d%n"
              : "%s: an earlier push ended at byte %,d of %,d; --resume would go on there%n",
          file.getFileName(),
          before,
          Files.size(file));
      err.flush();
    }
    return from;
  }

  /** A document is on its way. */
  Watermark.Step begin(InputDocuments.Found found) {
    Pushed pushed = open.get(found.file());
    return (pushed == null ? new Watermark(0) : pushed.watermark()).begin(found.end());
  }

  /** Writes how far all is, if that is due. */
  void saveNowAndThen() {
    if (Instant.now().isAfter(saved.plus(BETWEEN))) {
      save();
    }
  }

  private void save() {
    saved = Instant.now();
    try {
      for (Iterator<Map.Entry<Path, Pushed>> each = open.entrySet().iterator(); each.hasNext(); ) {
        Map.Entry<Path, Pushed> entry = each.next();
        long position = entry.getValue().watermark().position();
        entry.getValue().progress().remember(position, List.of());
        if (position >= Files.size(entry.getKey())) {
          each.remove();
        }
      }
    } catch (IOException e) {
      err.println("newswire: cannot remember how far it is, for --resume: " + e.getMessage());
      err.flush();
    }
  }

  /**
   * Nothing more is pushed.
   *
   * @param done whether all is; then there is nothing to remember
   */
  void end(boolean done) {
    if (!done) {
      save();
      return;
    }
    try {
      for (FileProgress progress : all) {
        progress.forget();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
