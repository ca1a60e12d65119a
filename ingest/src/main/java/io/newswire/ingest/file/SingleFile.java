package io.newswire.ingest.file;

import io.newswire.ingest.SizeLimit;
import io.newswire.model.RawDocument;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A file that is one document. */
final class SingleFile implements DocumentFile {
  private final String name;
  private final RawDocument known;
  private final SizeLimit limit;
  private final InputStream input;
  private boolean read;

  SingleFile(String name, InputStream input, RawDocument known, SizeLimit limit) {
    this.name = name;
    this.input = input;
    this.known = known;
    this.limit = limit;
  }

  @Override
  public Optional<FileEntry> next() throws IOException {
    if (read) {
      return Optional.empty();
    }
    read = true;
    byte[] content = input.readNBytes(limit.maxBytes() + 1);
    return Optional.of(
        content.length > limit.maxBytes()
            ? FileEntry.problem(name, limit.tooLarge(), content.length)
            : FileEntry.of(name, known.withContent(content), content.length));
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
