package io.newswire.launcher.cli.push;

import io.newswire.ingest.SizeLimit;
import io.newswire.ingest.file.DocumentFile;
import io.newswire.ingest.file.FileEntry;
import io.newswire.model.RawDocument;
import io.newswire.model.text.ControlCharacters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/**
 * Reads documents from files, one after another. Only one file is open and one document held at a
 * time. At the end of an archive its summary goes to standard error.
 */
final class InputDocuments implements Iterator<InputDocuments.Found> {
  /** Where to begin in a file. */
  @FunctionalInterface
  interface Beginning {
    /** In bytes; 0 for all of it. */
    long in(Path file) throws IOException;
  }

  /**
   * A document and where it was found.
   *
   * @param file null for standard input
   * @param place in the file, for people
   * @param end where the next one begins, in bytes
   */
  record Found(Path file, String place, RawDocument document, long end) {}

  private static final String STANDARD_INPUT = "standard input";

  private final Iterator<Path> files;
  private final RawDocument known;
  private final SizeLimit limit;
  private final Beginning beginning;
  private final Consumer<String> problems;
  private final long bytes;
  private Path file;
  private DocumentFile current;
  private Found next;
  private long bytesBefore;
  private long bytesOfFile;

  /**
   * Reads files.
   *
   * @param known what is known of every document; its content and file are replaced
   * @param problems receives a message for each file or document that cannot be read
   */
  InputDocuments(
      List<Path> files,
      RawDocument known,
      SizeLimit limit,
      Beginning beginning,
      Consumer<String> problems) {
    this.files = files.iterator();
    this.known = known;
    this.limit = limit;
    this.beginning = beginning;
    this.problems = problems;
    bytes = files.stream().mapToLong(InputDocuments::size).sum();
  }

  /**
   * Reads standard input.
   *
   * @param lines whether it holds an article a line, and not one document
   */
  static InputDocuments ofStandardInput(
      boolean lines, RawDocument known, SizeLimit limit, Consumer<String> problems) {
    InputDocuments documents = new InputDocuments(List.of(), known, limit, file -> 0, problems);
    documents.current =
        lines
            ? DocumentFile.ofLines(System.in, STANDARD_INPUT, known, limit)
            : DocumentFile.ofOne(System.in, STANDARD_INPUT, known, limit);
    return documents;
  }

  /** All files together; 0 for standard input. */
  long bytes() {
    return bytes;
  }

  /** How much of them is read, with what was left out at the beginning of a file. */
  long bytesRead() {
    return bytesBefore + bytesOfFile;
  }

  @Override
  public boolean hasNext() {
    while (next == null && (current != null || files.hasNext())) {
      try {
        if (current == null) {
          open(files.next());
        }
        current.next().ifPresentOrElse(this::found, this::end);
      } catch (IOException e) {
        problems.accept(
            "cannot read %s: %s".formatted(file == null ? STANDARD_INPUT : file, e.getMessage()));
        end();
      }
    }
    return next != null;
  }

  private void open(Path opened) throws IOException {
    file = opened;
    bytesOfFile = beginning.in(file);
    current = DocumentFile.open(file, known, limit, bytesOfFile);
  }

  private void found(FileEntry entry) {
    bytesOfFile = entry.end();
    if (entry.problem() == null) {
      next = new Found(file, entry.place(), entry.document(), entry.end());
    } else {
      problems.accept(entry.text());
    }
  }

  private void end() {
    bytesBefore += file == null ? 0 : size(file);
    bytesOfFile = 0;
    if (current == null) {
      return;
    }
    current.summary().map(ControlCharacters::escape).ifPresent(System.err::println);
    try {
      current.close();
    } catch (IOException e) {
      problems.accept("cannot close %s: %s".formatted(file, e.getMessage()));
    }
    current = null;
  }

  @Override
  public Found next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Found found = next;
    next = null;
    return found;
  }

  /** 0 for a file that cannot be read; {@link #open} reports it later. */
  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }
}
