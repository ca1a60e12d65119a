package io.newswire.launcher;

import io.newswire.model.RawDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** What is known of the documents on a command line, and the reading of them one after another. */
final class DocumentOptions {
  @Option(names = "--url", description = "The article's web address; for one document only.")
  private String url;

  @Option(names = "--source", description = "Who published them.")
  private String source;

  @Option(names = "--content-type", description = "The media type, where it is known.")
  private String contentType;

  @Option(names = "--lines", description = "Standard input holds one article JSON a line.")
  private boolean lines;

  /**
   * The documents in their order, read as they are asked for; standard input if no file is named.
   *
   * @param unreadable is told of each file that cannot be read; the others go on
   * @throws UserError if a file does not exist, before any is read, or one URL is given for many
   */
  Iterator<RawDocument> read(List<Path> inputs, Consumer<String> unreadable) {
    if (url != null && (lines || inputs.size() > 1 || inputs.stream().anyMatch(this::holdsMany))) {
      throw new UserError("--url is the address of one document; push the others without it");
    }
    RawDocument known = new RawDocument(new byte[0], null, url, source, contentType, null, null);
    if (!inputs.isEmpty()) {
      return new Documents(Inputs.files(inputs).iterator(), known, unreadable);
    }
    return lines ? Documents.lines(System.in, known) : List.of(standardInput(known)).iterator();
  }

  private boolean holdsMany(Path input) {
    return Files.isDirectory(input) || Documents.hasLines(input);
  }

  private static RawDocument standardInput(RawDocument known) {
    try {
      return known.withContent(System.in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
