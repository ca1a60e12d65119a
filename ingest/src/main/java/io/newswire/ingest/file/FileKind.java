package io.newswire.ingest.file;

import java.nio.file.Path;
import java.util.Locale;

/** What a file holds, by its name. */
enum FileKind {
  ONE_DOCUMENT,
  LINES,
  ARCHIVE;

  static FileKind of(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
      return LINES;
    }
    return name.endsWith(".warc") || name.endsWith(".warc.gz") || name.endsWith(".warc.zst")
        ? ARCHIVE
        : ONE_DOCUMENT;
  }
}
