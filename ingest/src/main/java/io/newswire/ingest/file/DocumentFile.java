package io.newswire.ingest.file;

import io.newswire.ingest.SizeLimit;
import io.newswire.model.RawDocument;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The documents in a file, read one after another; one of them is held at a time, and none that is
 * larger than allowed. By their names, {@code .jsonl} and {@code .ndjson} hold an article a line,
 * {@code .warc}, {@code .warc.gz} and {@code .warc.zst} are web archives, and any other file is one
 * document. For one thread.
 */
public interface DocumentFile extends Closeable {
  /**
   * The next document, or a place that holds none that can be used.
   *
   * @return empty at the end
   * @throws IOException if the file cannot be read any further
   */
  Optional<FileEntry> next() throws IOException;

  /** What was found and passed over so far, as one line for people; empty if there is no more. */
  default Optional<String> summary() {
    return Optional.empty();
  }

  /**
   * Opens a file.
   *
   * @param known what is known of all its documents; their content, file and type are filled in
   * @param from where to begin, in bytes: 0, or the {@code end} of an entry, which leaves out the
   *     documents before it
   */
  static DocumentFile open(Path file, RawDocument known, SizeLimit limit, long from)
      throws IOException {
    String name = file.getFileName().toString();
    RawDocument named = known.withFile(name);
    return switch (FileKind.of(file)) {
      case ARCHIVE -> WarcFile.open(file, known, limit, from);
      case LINES -> new LinesFile(name, Files.newInputStream(file), named, limit, from);
      case ONE_DOCUMENT -> new SingleFile(name, Files.newInputStream(file), named, limit);
    };
  }

  /** The one document in a stream. */
  static DocumentFile ofOne(InputStream input, String name, RawDocument known, SizeLimit limit) {
    return new SingleFile(name, input, known, limit);
  }

  /** The documents in a stream of JSON lines. */
  static DocumentFile ofLines(InputStream input, String name, RawDocument known, SizeLimit limit) {
    return new LinesFile(name, input, known, limit, 0);
  }

  /** Whether a file of this name holds many documents. */
  static boolean holdsMany(Path file) {
    return FileKind.of(file) != FileKind.ONE_DOCUMENT;
  }
}
