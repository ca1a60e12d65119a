package io.newswire.launcher.cli.push;

import io.newswire.admin.InvalidInputException;
import io.newswire.ingest.SizeLimit;
import io.newswire.ingest.file.DocumentFile;
import io.newswire.launcher.cli.Inputs;
import io.newswire.model.RawDocument;
import io.newswire.model.config.NewswireConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** The options that describe documents, and how the documents are read. */
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
   * Returns the documents in their order; each is read when it is asked for. Without files they
   * come from standard input.
   *
   * @param beginning where to begin in each file
   * @param problems receives a message for each file or document that cannot be read
   * @throws InvalidInputException if a file does not exist, before any is read, or one URL is given
   *     for many
   */
  InputDocuments read(
      NewswireConfig config,
      List<Path> inputs,
      InputDocuments.Beginning beginning,
      Consumer<String> problems) {
    if (url != null && (lines || inputs.size() > 1 || inputs.stream().anyMatch(this::holdsMany))) {
      throw new InvalidInputException(
          "--url is the address of one document; push the others without it");
    }
    SizeLimit limit = new SizeLimit(config.maxDocumentBytes());
    RawDocument known = new RawDocument(new byte[0], null, url, source, contentType, null, null);
    return inputs.isEmpty()
        ? InputDocuments.ofStandardInput(lines, known, limit, problems)
        : new InputDocuments(Inputs.files(inputs).toList(), known, limit, beginning, problems);
  }

  private boolean holdsMany(Path input) {
    return Files.isDirectory(input) || DocumentFile.holdsMany(input);
  }
}
