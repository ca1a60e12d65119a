package io.newswire.ingest.extract;

import io.newswire.ingest.extract.html.HtmlPages;
import io.newswire.ingest.extract.html.meta.FeedMetadata;
import io.newswire.ingest.extract.isolated.ParsingLimits;
import io.newswire.model.Article;
import io.newswire.model.MadeBy;
import io.newswire.model.PublishingStatus;
import io.newswire.model.RawDocument;
import io.newswire.model.RejectedException;
import io.newswire.model.RejectionClass;
import io.newswire.model.config.NewswireConfig;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The extractor of the product: finds out what a document is, reads it, and gives it its id.
 * Thread-safe; keeps nothing from one document to the next.
 */
public final class StandardExtractor implements ArticleExtractor {
  /** Changed whenever the same document may give another article. */
  public static final String VERSION = "standard-2";

  private static final Logger log = LoggerFactory.getLogger(StandardExtractor.class);

  private final int maxDocumentBytes;
  private final TypeDetector detector = new TypeDetector();
  private final Map<DocumentType, DocumentReader> readers;
  private final IsolatedReader isolated;

  /**
   * An extractor with the limits of the configuration: the size of a document, and the time and
   * memory for one that is read in a process of its own.
   */
  public StandardExtractor(NewswireConfig config) {
    this(
        config.maxDocumentBytes(),
        Readers.all(config.maxDocumentBytes()),
        new IsolatedReader(
            new ParsingLimits(
                config.maxDocumentBytes(),
                config.documentsTimeout(),
                config.documentsHeapMegabytes())));
  }

  StandardExtractor(
      int maxDocumentBytes, Map<DocumentType, DocumentReader> readers, IsolatedReader isolated) {
    this.maxDocumentBytes = maxDocumentBytes;
    this.readers = readers;
    this.isolated = isolated;
  }

  @Override
  public Article extract(RawDocument document) throws RejectedException {
    try {
      return read(document);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      // Parsers fail in ways of their own on hostile input. Running out of memory is left to the
      // process: the next document would fail as well.
      log.error("extraction failed on a document", e);
      throw new RejectedException(
          RejectionClass.FAULT,
          "the extraction failed on this document with " + e + ": report it with the document",
          e);
    }
  }

  private Article read(RawDocument document) throws RejectedException {
    refuseBySize(document.content());
    DocumentType type = detector.typeOf(document);
    ReadDocument reading =
        IsolatedReader.isFor(type, document.content())
            ? isolated.read(type, document)
            : readers.get(type).read(document);
    boolean kill = reading.article().status() == PublishingStatus.CANCELED;
    if (!kill && (reading.article().text() == null || reading.article().text().isEmpty())) {
      throw new RejectedException(
          RejectionClass.EMPTY,
          "no text of an article was found in the document; push one that has text");
    }
    return ArticleCharacters.clean(
            FeedMetadata.complete(ArticleIdentity.give(reading, document), document.feedItem()))
        .withMadeBy(MadeBy.extractor(VERSION));
  }

  /**
   * Why a page's text is what it is: lines for people that name where the body may stand, the best
   * place first, and what speaks for each. Documents other than HTML have one line.
   *
   * @throws RejectedException as {@link #extract}
   */
  public List<String> explain(RawDocument document) throws RejectedException {
    refuseBySize(document.content());
    DocumentType type = detector.typeOf(document);
    return type == DocumentType.HTML
        ? HtmlPages.explain(document)
        : List.of("read as " + type.name().toLowerCase(Locale.ROOT) + ": all of its text is taken");
  }

  private void refuseBySize(byte[] content) throws RejectedException {
    if (content.length == 0) {
      throw new RejectedException(
          RejectionClass.EMPTY, "the document is empty; push it with its content");
    }
    if (content.length > maxDocumentBytes) {
      throw new RejectedException(
          RejectionClass.TOO_LARGE,
          "the document has "
              + content.length
              + " bytes and the largest taken has "
              + maxDocumentBytes
              + "; push a smaller one or raise ingest.max.document.bytes");
    }
  }
}
