package io.newswire.ingest.file;

import io.newswire.ingest.SizeLimit;
import io.newswire.ingest.file.Lines.Line;
import io.newswire.model.RawDocument;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A file with one article in JSON a line; blank lines are passed over. */
final class LinesFile implements DocumentFile {
  private static final String JSON = "application/json";

  private final String name;
  private final InputStream input;
  private final Lines lines;
  private final RawDocument known;
  private final SizeLimit limit;
  private final long from;

  LinesFile(String name, InputStream input, RawDocument known, SizeLimit limit, long from) {
    this.name = name;
    this.input = input;
    this.known = known.withContentType(JSON);
    this.limit = limit;
    this.from = from;
    lines = new Lines(input, limit.maxBytes());
  }

  @Override
  public Optional<FileEntry> next() throws IOException {
    // Lines that were dealt with before are read too, for the numbers of the others.
    Optional<Line> line = lines.next();
    while (line.isPresent() && line.get().end() <= from) {
      line = lines.next();
    }
    return line.map(this::entry);
  }

  private FileEntry entry(Line line) {
    String place = name + ", line " + line.number();
    return line.content() == null
        ? FileEntry.problem(place, limit.tooLarge(), line.end())
        : FileEntry.of(place, known.withContent(line.content()), line.end());
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
