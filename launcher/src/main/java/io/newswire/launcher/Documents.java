package io.newswire.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.model.RawDocument;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/**
 * Documents out of files, one after another: a file is opened when its turn comes, and of a file of
 * lines one line at a time is held. A file is closed when the next one is opened.
 */
final class Documents implements Iterator<RawDocument> {
  private static final String JSON = "application/json";

  private final Iterator<Path> files;
  private final RawDocument known;
  private final Consumer<String> unreadable;
  private InputStream input = InputStream.nullInputStream();
  private Iterator<RawDocument> current = Collections.emptyIterator();

  /**
   * Reads files.
   *
   * @param known what is known of every document; its content and file are replaced
   * @param unreadable is told of each file that cannot be read; the others go on
   */
  Documents(Iterator<Path> files, RawDocument known, Consumer<String> unreadable) {
    this.files = files;
    this.known = known;
    this.unreadable = unreadable;
  }

  /** Whether a file holds one document a line. */
  static boolean hasLines(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".jsonl") || name.endsWith(".ndjson");
  }

  /** One document a line; blank lines are passed over. The input is left open. */
  static Iterator<RawDocument> lines(InputStream input, RawDocument known) {
    return new BufferedReader(new InputStreamReader(input, UTF_8))
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> known.withContent(line.getBytes(UTF_8)).withContentType(JSON))
        .iterator();
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext() && files.hasNext()) {
      current = open(files.next());
    }
    return current.hasNext();
  }

  @Override
  public RawDocument next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }

  private Iterator<RawDocument> open(Path file) {
    RawDocument document = known.withFile(file.getFileName().toString());
    try {
      close();
      if (hasLines(file)) {
        input = Files.newInputStream(file);
        return lines(input, document);
      }
      return List.of(document.withContent(Files.readAllBytes(file))).iterator();
    } catch (IOException e) {
      unreadable.accept("cannot read " + file + ": " + e.getMessage());
      return Collections.emptyIterator();
    }
  }

  private void close() throws IOException {
    input.close();
    input = InputStream.nullInputStream();
  }
}
