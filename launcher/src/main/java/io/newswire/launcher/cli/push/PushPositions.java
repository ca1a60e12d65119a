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
 * Stores how far archives and files of lines are pushed, in the folder {@code push} of {@code
 * data.dir}, so that {@code --resume} can continue there. The positions are written once a second;
 * documents after the last one written are pushed again, which changes nothing.
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
   * Stores positions in a data folder.
   *
   * @param resume whether to begin at the stored positions
   */
  PushPositions(Path dataDir, boolean resume, PrintWriter err) {
    this.folder = dataDir.resolve("push");
    this.resume = resume;
    this.err = err;
  }

  /** Returns where to begin in a file, in bytes. */
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

  /** Begins a document; its step is done when Kafka has acknowledged it. */
  Watermark.Step begin(InputDocuments.Found found) {
    Pushed pushed = open.get(found.file());
    return (pushed == null ? new Watermark(0) : pushed.watermark()).begin(found.end());
  }

  /** Writes the positions, at most once a second. */
  void saveIfDue() {
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
      err.println("newswire: cannot write the position for --resume: " + e.getMessage());
      err.flush();
    }
  }

  /**
   * Ends the push.
   *
   * @param done whether all documents are pushed; then the positions are deleted
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
